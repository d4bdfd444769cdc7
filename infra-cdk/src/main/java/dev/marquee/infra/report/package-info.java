/** What docs/infrastructure.md tells, computed from the application: the stacks and their price. */
@NullMarked
package dev.marquee.infra.report;

import org.jspecify.annotations.NullMarked;
