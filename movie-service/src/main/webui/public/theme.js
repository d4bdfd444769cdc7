// Runs before the first paint, so that a chosen theme does not flash its opposite.
(function () {
  try {
    const theme = localStorage.getItem("marquee.theme");
    if (theme === '"dark"' || theme === '"light"') {
      document.documentElement.dataset.theme = theme.slice(1, -1);
    }
  } catch {
    // Storage is switched off: the system decides.
  }
})();
