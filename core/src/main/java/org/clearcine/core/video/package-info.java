/**
 * Video recordings (MP4, AVI) as a second-class source of frames, and the program that decodes and encodes them.
 *
 * <p>Native codecs can die and hang, so they run in a process of their own ({@link org.clearcine.core.video.VideoProcess});
 * what goes wrong there is one sentence here. Uses frame, display and progress.
 */
package org.clearcine.core.video;
