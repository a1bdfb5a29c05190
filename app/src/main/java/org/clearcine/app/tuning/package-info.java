/**
 * Fine-tuning on the site's own studies, from choosing them to an activated model, and the page of models.
 *
 * <p>Uses job, session, control, problem and core (tuning, registry).
 */
package org.clearcine.app.tuning;
