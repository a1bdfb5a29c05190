/**
 * Constancy: the same figures of the same device and protocol over the years, with action limits.
 *
 * <p>Kept in a plain file of lines, because there are few, one program writes them, and a physicist must be able to read them in
 * twenty years without us. Figures come from lab, files go out through report; else it uses only
 * storage.
 */
package org.clearcine.core.physics.trend;
