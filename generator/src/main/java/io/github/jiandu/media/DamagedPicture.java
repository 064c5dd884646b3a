package io.github.jiandu.media;

import java.io.IOException;

/** A picture breaks off or does not hold together; never leaves this package. */
final class DamagedPicture extends IOException {

    private static final long serialVersionUID = 1;
}
