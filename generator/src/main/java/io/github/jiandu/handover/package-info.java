/**
 * The hand-over of archived pages to an archive office on media (电子档案移交): records written as 档发〔2012〕7号 asks, with
 * catalogue, metadata, register and labels. Knows nothing of where records come from, nor how media are checked.
 */
@NullMarked
package io.github.jiandu.handover;

import org.jspecify.annotations.NullMarked;
