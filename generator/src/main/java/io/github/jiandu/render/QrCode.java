package io.github.jiandu.render;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.github.jiandu.render.view.Html;
import org.jspecify.annotations.Nullable;

/** QR codes (二维码) as drawings within the page (PAGE-12): one path, no picture to load, sharp in print. */
final class QrCode {

    /** Modules that must stay white around the code. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** The code of an address; null for one that is too long for any. */
    static @Nullable Html svg(String address) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            return null;
        }
        int size = modules.getWidth() + 2 * QUIET;
        return new Html("<svg class=\"qr\" role=\"img\" aria-label=\"本页地址的二维码\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/>"
                + "<path stroke=\"#000\" d=\"" + runs(modules) + "\"/></svg>");
    }

    /** A stroke for each run of dark modules: half as long as drawing their outlines. */
    private static String runs(ByteMatrix modules) {
        StringBuilder path = new StringBuilder(3000);
        for (int y = 0; y < modules.getHeight(); y++) {
            int pen = -1;
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 0) {
                    continue;
                }
                int from = x;
                while (x + 1 < modules.getWidth() && modules.get(x + 1, y) == 1) {
                    x++;
                }
                path.append(pen < 0 ? "M" + (from + QUIET) + " " + (y + QUIET) + ".5" : "m" + (from - pen) + " 0");
                path.append('h').append(x + 1 - from);
                pen = x + 1;
            }
        }
        return path.toString();
    }
}
