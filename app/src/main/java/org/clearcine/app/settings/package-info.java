/**
 * What a person has chosen for good: keys, theme, the place of the window; kept in one small file.
 *
 * <p>Uses the core's storage and job; knows no feature.
 */
package org.clearcine.app.settings;
