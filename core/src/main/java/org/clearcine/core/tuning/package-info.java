/**
 * Fine-tuning on the site's own studies; its parts are {@code study} (what may be learned from), {@code gate} (whether the result
 * may be used) and {@code run} (the run in a process of its own).
 */
package org.clearcine.core.tuning;
