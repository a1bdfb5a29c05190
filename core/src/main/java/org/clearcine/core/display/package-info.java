/** From stored value to screen: stored value, modality value, VOI value, presentation value. Uses frame. */
package org.clearcine.core.display;
