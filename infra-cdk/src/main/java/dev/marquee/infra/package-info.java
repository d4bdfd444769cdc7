/**
 * All of Marquee's AWS infrastructure as a CDK application: {@link dev.marquee.infra.InfraApp}
 * reads the configuration and makes one stage per environment and region, each a set of stacks
 * split by how long they live.
 */
@NullMarked
package dev.marquee.infra;

import org.jspecify.annotations.NullMarked;
