"""The dashboards, one module each, and the form that they share."""
