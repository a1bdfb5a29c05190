/**
 * Pictures, videos and case sheets of a loop, each stamped with what it is and how it came about, each written whole or not at
 * all. Uses denoise, display, frame, progress, storage and video.
 */
package org.clearcine.core.export;
