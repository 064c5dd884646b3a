import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws the pictures of the example site. Run: {@code java Draw.java OUTDIR}.
 * Everything is computed from fixed seeds, so the same JDK (and, for the digits on the map, the same fonts) writes the same
 * pictures. The outputs are kept beside the pages that use them; the build does not run this program.
 */
public final class Draw {

    private static final int W = 1200;
    private static final int H = 750;

    /** Pixels for each unit of a drawing; one picture is as wide as a photograph, so that the site shows what becomes of it. */
    private static int scale = 1;

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: java Draw.java OUTDIR");
            System.exit(2);
        }
        System.setProperty("java.awt.headless", "true");
        Path out = Files.createDirectories(Path.of(args[0]));
        jpeg(valley(), out.resolve("shanxi.jpg"));
        jpeg(townHall(), out.resolve("bangonglou.jpg"));
        jpeg(terraces(), out.resolve("titian.jpg"));
        jpeg(bridge(), out.resolve("wangxi-qiao.jpg"));
        jpeg(square(), out.resolve("wenhua-guangchang.jpg"));
        jpeg(orchard(), out.resolve("liyuan.jpg"));
        scale = 2;
        jpeg(reservoir(), out.resolve("shuiku.jpg"));
        scale = 1;
        ImageIO.write(map(), "png", out.resolve("jizhen-shiyitu.png").toFile());
    }

    // ---- scenes ----------------------------------------------------------------------------------------------

    private static BufferedImage valley() {
        BufferedImage im = canvas();
        Graphics2D g = pen(im);
        sky(g, 0x9cc9e6, 0xdcebee, 0xfbf1dc, 470);
        glow(g, 880, 190, 420, 0xfff6d8, 200);
        clouds(g, 11, 90, 5);
        ridge(g, 330, 120, 3.1, 21, 0xa9c3cf, 0xd3e0df);
        ridge(g, 375, 105, 4.2, 22, 0x86aab2, 0xbdd2cc);
        ridge(g, 425, 85, 5.0, 23, 0x628f87, 0xa3c2a8);
        mist(g, 430, 60, 90);
        ridge(g, 470, 60, 6.3, 24, 0x4c7f62, 0x7ba878);
        woods(g, 25, 150, 455, 500, 0x3f7354, 0x6d9f66, 14, 26, 0, 430);
        woods(g, 26, 150, 455, 500, 0x3f7354, 0x6d9f66, 14, 26, 770, 1200);

        // valley floor with paddy strips on both banks
        Path2D floor = band(x -> 500 + 10 * Math.sin(x / 170.0), H + 10);
        g.setPaint(new GradientPaint(0, 490, rgb(0x9fbf72), 0, H, rgb(0x7aa556)));
        g.fill(floor);
        Random r = new Random(31);
        int[] tints = {0xb9cf7c, 0xd6d58a, 0x8fb865, 0xc9d99a, 0xa6c46c, 0xe0d793};
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 7; i++) {
                double t0 = i / 7.0;
                double t1 = (i + 0.93) / 7.0;
                Path2D p = new Path2D.Double();
                for (int k = 0; k <= 20; k++) {
                    double u = k / 20.0;
                    double y = 516 + 230 * Math.pow(t0, 1.5) - 14 * u;
                    double x = side < 0 ? streamX(y) - streamW(y) - 16 - u * (streamX(y) - 20) : streamX(y) + streamW(y) + 16 + u * (W - streamX(y));
                    if (k == 0) p.moveTo(x, y); else p.lineTo(x, y);
                }
                for (int k = 20; k >= 0; k--) {
                    double u = k / 20.0;
                    double y = 516 + 230 * Math.pow(t1, 1.5) - 14 * u;
                    double x = side < 0 ? streamX(y) - streamW(y) - 16 - u * (streamX(y) - 20) : streamX(y) + streamW(y) + 16 + u * (W - streamX(y));
                    p.lineTo(x, y);
                }
                p.closePath();
                int c = tints[r.nextInt(tints.length)];
                g.setPaint(new GradientPaint(0, 500, rgb(lighten(c, .12)), 0, H, rgb(darken(c, .08))));
                g.fill(p);
                g.setColor(alpha(0x557b3c, 110));
                g.setStroke(new BasicStroke(1.6f));
                g.draw(p);
            }
        }
        // village on the left bank and a hamlet on the right
        double[][] left = {{150, 500, 62}, {212, 512, 70}, {285, 498, 56}, {330, 518, 74}, {92, 522, 66}, {405, 508, 58}, {246, 536, 82}};
        for (double[] h : left) house(g, h[0], h[1], h[2]);
        woods(g, 41, 46, 500, 545, 0x47784a, 0x7fae62, 10, 20, 60, 470);
        double[][] right = {{770, 503, 52}, {828, 512, 60}, {900, 500, 50}};
        for (double[] h : right) house(g, h[0], h[1], h[2]);
        woods(g, 42, 26, 505, 525, 0x47784a, 0x7fae62, 9, 17, 750, 960);

        // the stream
        Path2D water = new Path2D.Double();
        for (int y = 500; y <= H + 6; y += 3) {
            double x = streamX(y) - streamW(y);
            if (y == 500) water.moveTo(x, y); else water.lineTo(x, y);
        }
        for (int y = H + 6; y >= 500; y -= 3) water.lineTo(streamX(y) + streamW(y), y);
        water.closePath();
        g.setColor(rgb(0xd9cfae));
        g.setStroke(new BasicStroke(9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(water);
        g.setPaint(new LinearGradientPaint(0, 500, 0, H, new float[] {0f, .5f, 1f}, new Color[] {rgb(0xe4f1f1), rgb(0x8fc3cf), rgb(0x4f95ab)}));
        g.fill(water);
        g.setClip(water);
        streaks(g, 51, 520, H, 120, 0xffffff, 95);
        streaks(g, 52, 560, H, 60, 0x2f6f86, 60);
        g.setClip(null);
        stones(g, 53, water, 60);
        grass(g, 54, 690, H, 260);
        vignette(g);
        g.dispose();
        return im;
    }

    private static double streamX(double y) {
        double t = (y - 500) / 250.0;
        return 600 + 95 * Math.sin(t * 4.1 + .2) * (0.35 + t) + 10 * t;
    }

    private static double streamW(double y) {
        double t = (y - 500) / 250.0;
        return 7 + 125 * Math.pow(t, 1.7);
    }

    private static BufferedImage townHall() {
        BufferedImage im = canvas();
        Graphics2D g = pen(im);
        sky(g, 0x86bbe2, 0xcfe4ef, 0xf3f2e4, 470);
        clouds(g, 61, 120, 6);
        ridge(g, 330, 90, 3.4, 62, 0x9fc0c4, 0xc5d8d2);
        ridge(g, 390, 70, 4.6, 63, 0x74a08d, 0xa7c6a9);
        woods(g, 64, 190, 415, 460, 0x4a7d55, 0x82ae6f, 16, 32, 0, W);

        // forecourt
        g.setPaint(new GradientPaint(0, 590, rgb(0xd8d5cb), 0, H, rgb(0xbab6aa)));
        g.fill(new Rectangle2D.Double(0, 585, W, H - 585));
        g.setStroke(new BasicStroke(1.4f));
        g.setColor(alpha(0x8d897d, 90));
        for (int i = -20; i <= 20; i++) g.drawLine(600 + i * 34, 585, 600 + i * 120, H);
        for (int i = 0; i < 7; i++) {
            int y = 585 + (int) (i * i * 3.4 + i * 8);
            g.drawLine(0, y, W, y);
        }

        // wings and centre of the building
        wing(g, 190, 330, 300, 256, 5);
        wing(g, 710, 330, 300, 256, 5);
        softShadow(g, 478, 300, 244, 290, 26);
        g.setPaint(new GradientPaint(470, 260, rgb(0xfbf8f0), 730, 590, rgb(0xe7e0d2)));
        g.fill(new Rectangle2D.Double(470, 272, 260, 318));
        roof(g, 440, 276, 320, 84, 0x4a5560);
        g.setColor(rgb(0xc9c0ae));
        g.fill(new Rectangle2D.Double(470, 372, 260, 7));
        for (int row = 0; row < 2; row++) {
            for (int k = 0; k < 4; k++) window(g, 494 + k * 57, 298 + row * 92, 40, 58);
        }
        // porch with columns, doors and steps
        g.setPaint(new GradientPaint(0, 478, rgb(0x6b5443), 0, 590, rgb(0x4d3a2d)));
        g.fill(new Rectangle2D.Double(522, 492, 156, 98));
        for (int k = 0; k < 4; k++) {
            g.setPaint(new GradientPaint(0, 498, rgb(0xbcd9e2), 0, 590, rgb(0x7ea8b6)));
            g.fill(new Rectangle2D.Double(528 + k * 37, 500, 33, 90));
            g.setColor(alpha(0xffffff, 120));
            g.fill(new Path2DBuilder().move(532 + k * 37, 590).line(548 + k * 37, 500).line(557 + k * 37, 500).line(541 + k * 37, 590).close());
        }
        g.setPaint(new GradientPaint(0, 466, rgb(0x56616c), 0, 492, rgb(0x3f4952)));
        g.fill(new Path2DBuilder().move(498, 492).line(514, 468).line(686, 468).line(702, 492).close());
        for (int x : new int[] {510, 680}) {
            g.setPaint(new GradientPaint(x, 0, rgb(0xf7f3ea), x + 12, 0, rgb(0xcfc7b6)));
            g.fill(new Rectangle2D.Double(x - 1, 490, 13, 100));
        }
        for (int k = 0; k < 5; k++) {
            g.setColor(rgb(mix(0xefece4, 0xc6c1b5, k / 4.0)));
            g.fill(new Rectangle2D.Double(505 - k * 11, 586 + k * 9, 190 + k * 22, 10));
            g.setColor(alpha(0x8b8578, 120));
            g.fill(new Rectangle2D.Double(505 - k * 11, 595 + k * 9, 190 + k * 22, 1.5));
        }
        // lawns, shrubs, trees
        for (int s = -1; s <= 1; s += 2) {
            Path2D lawn = new Path2D.Double();
            double cx = 600 + s * 365;
            lawn.append(new RoundRectangle2D.Double(cx - 215, 600, 430, 46, 40, 40), false);
            g.setPaint(new GradientPaint(0, 598, rgb(0x9cc46b), 0, 648, rgb(0x6d9f4d)));
            g.fill(lawn);
        }
        Random r = new Random(71);
        for (int k = 0; k < 34; k++) {
            double x = k < 17 ? 40 + k * 24 : 760 + (k - 17) * 24;
            ball(g, x, 600 - r.nextDouble() * 6, 15 + r.nextDouble() * 6, 0x4f8246, 0x8cb863);
        }
        tree(g, 118, 612, 118, 72);
        tree(g, 300, 616, 86, 73);
        tree(g, 900, 616, 86, 74);
        tree(g, 1082, 612, 122, 75);
        vignette(g);
        g.dispose();
        return im;
    }

    private static void wing(Graphics2D g, double x, double y, double w, double h, int n) {
        softShadow(g, x + 6, y + 6, w, h, 18);
        g.setPaint(new GradientPaint(0, (float) y, rgb(0xf6f2e8), 0, (float) (y + h), rgb(0xddd6c6)));
        g.fill(new Rectangle2D.Double(x, y, w, h));
        g.setColor(rgb(0xb9b3a5));
        g.fill(new Rectangle2D.Double(x, y + h - 26, w, 26));
        roof(g, x - 24, y + 4, w + 48, 62, 0x55616c);
        double step = w / n;
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < n; k++) window(g, x + k * step + step / 2 - 17, y + 22 + row * 72, 34, 44);
            if (row < 2) {
                g.setColor(rgb(0xcdc5b4));
                g.fill(new Rectangle2D.Double(x, y + 80 + row * 72, w, 4));
            }
        }
    }

    private static BufferedImage terraces() {
        BufferedImage im = canvas();
        Graphics2D g = pen(im);
        sky(g, 0x8fb4d8, 0xf3d9bf, 0xfdf0d8, 330);
        glow(g, 300, 210, 460, 0xffe9b8, 235);
        ridge(g, 215, 85, 3.2, 81, 0xa8b6cb, 0xe6d6cb);
        ridge(g, 250, 75, 4.4, 82, 0x8299ac, 0xcfc6ba);
        mist(g, 250, 50, 120);
        ridge(g, 290, 60, 5.6, 83, 0x5d8078, 0x96aa90);
        woods(g, 84, 170, 275, 312, 0x3f6a58, 0x6d9468, 11, 22, 0, W);
        mist(g, 300, 26, 80);

        int n = 21;
        DoubleUnaryOperator shape = noise(85, 2.4);
        DoubleUnaryOperator fine = noise(86, 7.0);
        Random r = new Random(87);
        for (int i = 0; i < n; i++) {
            double t = i / (double) n;
            double base = 372 + 400 * Math.pow(t, 1.22);
            double amp = 16 + 52 * t;
            double phase = i * .33;
            int idx = i;
            DoubleUnaryOperator top = x -> base + amp * shape.applyAsDouble(x / W + phase * .05) + amp * .18 * fine.applyAsDouble(x / W + idx * .21)
                    + (6 + 20 * t) * Math.sin(x / (120.0 + 110 * t) + phase) - (150 - 60 * t) * bowl(x);
            boolean water = i % 3 != 1;
            int a = water ? mix(0xf6dcc0, 0xa9c8d4, Math.min(1, t * 1.1)) : mix(0xb7bd74, 0x8fae58, t);
            int b = water ? mix(0xc9cfd0, 0x6fa0b3, t) : mix(0x93a55c, 0x688f43, t);
            Path2D p = band(top, H + 10);
            g.setPaint(new GradientPaint(0, (float) (base - amp), rgb(a), 0, (float) (base + 60 + 90 * t), rgb(b)));
            g.fill(p);
            // earth bank of this step, drawn along its upper edge
            Path2D lip = new Path2D.Double();
            for (int x = -10; x <= W + 10; x += 6) {
                double y = top.applyAsDouble(x);
                if (x == -10) lip.moveTo(x, y); else lip.lineTo(x, y);
            }
            float th = (float) (4 + 9 * t);
            g.setStroke(new BasicStroke(th, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.setColor(rgb(mix(0x6f7a4b, 0x56713a, t)));
            g.draw(lip);
            g.setStroke(new BasicStroke(Math.max(1.2f, th * .28f)));
            g.setColor(alpha(0xdfe2a0, 170));
            AffineTransform up = AffineTransform.getTranslateInstance(0, -th * .45);
            g.draw(up.createTransformedShape(lip));
            if (water) {
                g.setClip(p);
                for (int k = 0; k < 26; k++) {
                    double x = r.nextDouble() * W;
                    double y = top.applyAsDouble(x) + th + 4 + r.nextDouble() * (14 + 30 * t);
                    double len = 20 + r.nextDouble() * 90;
                    g.setColor(alpha(x < 620 ? 0xfff1d2 : 0xffffff, 70));
                    g.fill(new Ellipse2D.Double(x, y, len, 1.2 + 2 * t));
                }
                g.setClip(null);
            } else {
                g.setClip(p);
                for (int k = 0; k < 240; k++) {
                    double x = r.nextDouble() * W;
                    double y = top.applyAsDouble(x) + th + 3 + r.nextDouble() * (12 + 34 * t);
                    g.setStroke(new BasicStroke((float) (1 + t)));
                    g.setColor(alpha(r.nextBoolean() ? 0x5b7f38 : 0xc6cf84, 110));
                    g.draw(new java.awt.geom.Line2D.Double(x, y, x + 1 + r.nextDouble() * 2, y - 3 - 7 * t));
                }
                g.setClip(null);
            }
        }
        house(g, 1000, 352, 58);
        house(g, 1056, 358, 68);
        house(g, 1118, 348, 60);
        woods(g, 88, 26, 352, 374, 0x3f6a4c, 0x739a5c, 9, 17, 965, 1160);
        tree(g, 165, 470, 66, 89);
        grass(g, 90, 700, H, 320);
        glow(g, 300, 260, 620, 0xffe2a6, 70);
        vignette(g);
        g.dispose();
        return im;
    }

    private static double bowl(double x) {
        double u = (x - 600) / 600;
        return Math.pow(Math.abs(u), 1.7);
    }

    private static BufferedImage bridge() {
        BufferedImage im = canvas();
        Graphics2D g = pen(im);
        sky(g, 0x9ccae4, 0xdfeef0, 0xf7f2e2, 420);
        clouds(g, 101, 100, 5);
        ridge(g, 250, 100, 3.0, 102, 0xa6c3cc, 0xcfdfdc);
        ridge(g, 305, 85, 4.3, 103, 0x7ba59f, 0xb0cdb9);
        mist(g, 320, 50, 100);
        ridge(g, 360, 55, 5.4, 104, 0x568a69, 0x86b07e);
        woods(g, 105, 210, 372, 432, 0x41734e, 0x79a863, 15, 30, 0, W);
        house(g, 60, 420, 84);
        house(g, 150, 428, 72);
        house(g, 1010, 424, 80);
        house(g, 1100, 430, 92);
        woods(g, 106, 44, 425, 455, 0x3c6e48, 0x74a45d, 14, 26, 0, 250);
        woods(g, 107, 44, 425, 455, 0x3c6e48, 0x74a45d, 14, 26, 960, W);

        int waterY = 505;
        BufferedImage bridge = layer();
        Graphics2D b = pen(bridge);
        Path2D body = new Path2D.Double();
        body.moveTo(120, waterY);
        body.lineTo(120, 428);
        for (int x = 120; x <= 1080; x += 8) body.lineTo(x, deck(x));
        body.lineTo(1080, waterY);
        body.closePath();
        Area stone = new Area(body);
        double[][] arches = {{600, 124}, {322, 92}, {878, 92}};
        for (double[] a : arches) stone.subtract(new Area(new Ellipse2D.Double(a[0] - a[1], waterY - a[1] * .98, 2 * a[1], 2 * a[1] * .98)));
        b.setPaint(new GradientPaint(0, 330, rgb(0xc9c5b6), 0, waterY, rgb(0x8f8c80)));
        b.fill(stone);
        b.setClip(stone);
        Random r = new Random(108);
        for (int y = 330; y < waterY; y += 15) {
            int off = (y / 15 % 2) * 18;
            for (int x = 100 - off; x < 1100; x += 36) {
                b.setColor(alpha(r.nextBoolean() ? 0x6f6c62 : 0xe2ddcc, 30 + r.nextInt(34)));
                b.fill(new Rectangle2D.Double(x, y, 34, 13));
            }
            b.setColor(alpha(0x5f5c53, 60));
            b.fill(new Rectangle2D.Double(100, y + 13.4, 1000, 1.4));
        }
        for (int k = 0; k < 60; k++) {
            ballSoft(b, 120 + r.nextDouble() * 960, 400 + r.nextDouble() * 105, 8 + r.nextDouble() * 20, 0x5f8a4c, 60);
        }
        b.setClip(null);
        for (double[] a : arches) {
            Ellipse2D e = new Ellipse2D.Double(a[0] - a[1], waterY - a[1] * .98, 2 * a[1], 2 * a[1] * .98);
            b.setClip(new Rectangle2D.Double(0, 0, W, waterY));
            b.setStroke(new BasicStroke(15f));
            b.setColor(rgb(0xb5b1a1));
            b.draw(new Ellipse2D.Double(e.getX() - 7, e.getY() - 7, e.getWidth() + 14, e.getHeight() + 14));
            b.setStroke(new BasicStroke(1.5f));
            b.setColor(alpha(0x54524a, 150));
            b.draw(e);
            b.draw(new Ellipse2D.Double(e.getX() - 15, e.getY() - 15, e.getWidth() + 30, e.getHeight() + 30));
            for (int k = 0; k <= 22; k++) {
                double an = Math.PI + Math.PI * k / 22;
                double rx = a[1];
                double ry = a[1] * .98;
                double cy = waterY - a[1] * .98 + ry;
                b.draw(new java.awt.geom.Line2D.Double(a[0] + rx * Math.cos(an), cy + ry * Math.sin(an), a[0] + (rx + 15) * Math.cos(an), cy + (ry + 15) * Math.sin(an)));
            }
            b.setClip(null);
        }
        // deck line, slabs and posts of the balustrade
        b.setColor(rgb(0xdedacb));
        b.setStroke(new BasicStroke(8f));
        Path2D deckLine = new Path2D.Double();
        deckLine.moveTo(112, deck(112));
        for (int x = 120; x <= 1088; x += 8) deckLine.lineTo(x, deck(x));
        b.draw(deckLine);
        for (int x = 128; x < 1072; x += 45) {
            b.setPaint(new GradientPaint(0, (float) deck(x) - 26, rgb(0xe8e4d6), 0, (float) deck(x), rgb(0xb9b5a5)));
            Path2D slab = new Path2DBuilder().move(x + 8, deck(x + 8) - 22).line(x + 41, deck(x + 41) - 22).line(x + 41, deck(x + 41) - 4).line(x + 8, deck(x + 8) - 4).close();
            b.fill(slab);
            b.setColor(alpha(0x7b786c, 150));
            b.setStroke(new BasicStroke(1.2f));
            b.draw(slab);
        }
        for (int x = 128; x <= 1073; x += 45) {
            double y = deck(x);
            b.setColor(rgb(0xcfcabb));
            b.fill(new Rectangle2D.Double(x - 5, y - 34, 10, 32));
            b.fill(new Ellipse2D.Double(x - 6, y - 45, 12, 13));
            b.setColor(alpha(0x6e6b60, 130));
            b.fill(new Rectangle2D.Double(x + 2, y - 34, 3, 32));
        }
        b.dispose();

        // banks
        g.setPaint(new GradientPaint(0, 430, rgb(0x8fb567), 0, 520, rgb(0x5f8a48)));
        Path2D lb = new Path2DBuilder().move(-5, 452).line(135, 440).line(175, 470).line(205, waterY + 4).line(-5, waterY + 4).close();
        Path2D rb = new Path2DBuilder().move(W + 5, 452).line(1065, 440).line(1025, 470).line(995, waterY + 4).line(W + 5, waterY + 4).close();
        g.fill(lb);
        g.fill(rb);
        // far bank behind the arches
        g.setPaint(new GradientPaint(0, 450, rgb(0x79a45b), 0, waterY, rgb(0x4d7a45)));
        g.fill(new Rectangle2D.Double(150, 458, 900, waterY - 458));
        woods(g, 109, 60, 455, 480, 0x3f6d43, 0x7aa85f, 10, 20, 170, 1030);
        g.drawImage(bridge, 0, 0, null);

        // water with a broken reflection of all that stands above it
        BufferedImage mirror = layer();
        Graphics2D m = mirror.createGraphics();
        for (int y = waterY; y < H; y++) {
            double d = y - waterY;
            int src = (int) Math.max(0, waterY - 1 - d * 1.12);
            int shift = (int) Math.round(Math.sin(y * .31) * (0.4 + d * .008) + Math.sin(y * .12 + 1) * (0.4 + d * .014));
            m.drawImage(im, shift, y, shift + W, y + 1, 0, src, W, src + 1, null);
            if (shift > 0) m.drawImage(im, 0, y, shift, y + 1, 0, src, shift, src + 1, null);
            if (shift < 0) m.drawImage(im, W + shift, y, W, y + 1, W + shift, src, W, src + 1, null);
        }
        m.dispose();
        g.drawImage(mirror, 0, 0, null);
        g.setPaint(new LinearGradientPaint(0, waterY, 0, H, new float[] {0f, .35f, 1f}, new Color[] {alpha(0x3d7f86, 70), alpha(0x4f93a0, 105), alpha(0x24606f, 190)}));
        g.fill(new Rectangle2D.Double(0, waterY, W, H - waterY));
        streaks(g, 110, waterY + 6, H, 130, 0xffffff, 70);
        g.setColor(alpha(0xf3f6ec, 110));
        g.fill(new Rectangle2D.Double(0, waterY - 1, W, 2));
        reeds(g, 111, 0, 190, 720, 56);
        reeds(g, 112, 1030, W, 724, 50);
        vignette(g);
        g.dispose();
        return im;
    }

    private static double deck(double x) {
        double u = (x - 600) / 480;
        return 372 + 64 * u * u;
    }

    private static BufferedImage square() {
        BufferedImage im = canvas();
        Graphics2D g = pen(im);
        sky(g, 0x93c2e4, 0xd5e7ee, 0xf6efdd, 420);
        glow(g, 210, 150, 330, 0xfff4d2, 190);
        clouds(g, 121, 110, 5);
        ridge(g, 270, 90, 3.2, 122, 0x9dbfc6, 0xcadbd6);
        ridge(g, 325, 66, 4.8, 123, 0x6f9f85, 0xa2c39c);
        woods(g, 124, 170, 345, 392, 0x457a52, 0x80ad6a, 14, 28, 0, W);
        double[][] row = {{70, 430, 132}, {215, 424, 120}, {350, 432, 140}, {850, 432, 140}, {1000, 424, 124}, {1135, 430, 136}};
        for (double[] h : row) house(g, h[0], h[1], h[2]);
        g.setColor(rgb(0xd9d4c6));
        g.fill(new Rectangle2D.Double(0, 470, W, 14));

        // paving in perspective
        g.setPaint(new GradientPaint(0, 478, rgb(0xd6cdb8), 0, H, rgb(0xb9ac92)));
        g.fill(new Rectangle2D.Double(0, 480, W, H - 480));
        double[] ys = new double[14];
        for (int i = 0; i < 14; i++) ys[i] = 480 + 272 * Math.pow(i / 13.0, 1.7);
        Random r = new Random(125);
        for (int i = 0; i < 13; i++) {
            for (int k = -16; k < 16; k++) {
                double a = .30 + .70 * (ys[i] - 480) / 270;
                double c = .30 + .70 * (ys[i + 1] - 480) / 270;
                if ((i + k & 1) == 0) {
                    g.setColor(alpha(r.nextInt(3) == 0 ? 0xa39373 : 0xefe6d2, 46 + r.nextInt(30)));
                    g.fill(new Path2DBuilder().move(600 + k * 96 * a, ys[i]).line(600 + (k + 1) * 96 * a, ys[i]).line(600 + (k + 1) * 96 * c, ys[i + 1]).line(600 + k * 96 * c, ys[i + 1]).close());
                }
            }
        }
        // notice boards under small roofs
        for (int x : new int[] {210, 330, 870, 990}) {
            g.setColor(alpha(0x4a4030, 50));
            g.fill(new Ellipse2D.Double(x - 14, 532, 118, 16));
            g.setColor(rgb(0x6b5544));
            g.fill(new Rectangle2D.Double(x, 462, 6, 78));
            g.fill(new Rectangle2D.Double(x + 84, 462, 6, 78));
            g.setPaint(new GradientPaint(0, 470, rgb(0xf8f5ec), 0, 520, rgb(0xdfe9e6)));
            g.fill(new Rectangle2D.Double(x + 6, 470, 78, 48));
            g.setColor(alpha(0x7390a2, 120));
            for (int k = 0; k < 5; k++) g.fill(new Rectangle2D.Double(x + 14, 477 + k * 8, 40 + (k * 13) % 22, 2.6));
            roof(g, x - 10, 464, 110, 18, 0x55616c);
        }
        // round planting bed and the old camphor tree
        g.setColor(alpha(0x3c3a2a, 70));
        g.fill(new Ellipse2D.Double(330, 562, 560, 84));
        g.setPaint(new GradientPaint(0, 540, rgb(0xe5e1d6), 0, 620, rgb(0xa9a393)));
        g.fill(new RoundRectangle2D.Double(450, 556, 300, 42, 150, 40));
        g.setColor(rgb(0xcbc5b6));
        g.fill(new Ellipse2D.Double(450, 540, 300, 40));
        g.setPaint(new GradientPaint(0, 545, rgb(0x8aa95a), 0, 576, rgb(0x65863f)));
        g.fill(new Ellipse2D.Double(464, 544, 272, 31));
        bigTree(g, 600, 560, 126);
        // stone benches
        int[][] benches = {{250, 612, 120}, {830, 612, 120}, {140, 672, 150}, {910, 672, 150}};
        for (int[] be : benches) {
            g.setColor(alpha(0x3d3524, 60));
            g.fill(new Ellipse2D.Double(be[0] - 10, be[1] + 30, be[2] + 30, 18));
            g.setColor(rgb(0x99968c));
            g.fill(new Rectangle2D.Double(be[0] + 12, be[1] + 12, 18, 28));
            g.fill(new Rectangle2D.Double(be[0] + be[2] - 30, be[1] + 12, 18, 28));
            g.setPaint(new GradientPaint(0, be[1], rgb(0xe9e6dc), 0, be[1] + 16, rgb(0xbcb8ab)));
            g.fill(new RoundRectangle2D.Double(be[0], be[1], be[2], 16, 8, 8));
        }
        vignette(g);
        g.dispose();
        return im;
    }

    private static BufferedImage reservoir() {
        BufferedImage im = canvas();
        Graphics2D g = pen(im);
        sky(g, 0x7fb2dd, 0xcfe3ee, 0xf2f0e2, 300);
        clouds(g, 131, 70, 5);
        ridge(g, 190, 105, 3.0, 132, 0x9bb9c8, 0xc9d9dc);
        ridge(g, 235, 90, 4.1, 133, 0x7aa0a3, 0xaec9c0);
        ridge(g, 280, 70, 5.2, 134, 0x578a73, 0x8fb48f);
        mist(g, 300, 40, 90);

        // lake
        g.setPaint(new LinearGradientPaint(0, 310, 0, 520, new float[] {0f, .3f, 1f}, new Color[] {rgb(0xe2f0ee), rgb(0x92c7cf), rgb(0x3f8ca3)}));
        g.fill(new Rectangle2D.Double(0, 312, W, 230));
        g.setClip(new Rectangle2D.Double(0, 316, W, 210));
        streaks(g, 135, 322, 520, 170, 0xffffff, 70);
        streaks(g, 136, 322, 520, 70, 0x2a6e7d, 50);
        g.setClip(null);
        // headlands left and right
        headland(g, 137, -60, 470, 300, 0x4a8062, 0x83ad70);
        headland(g, 138, 780, 1290, 296, 0x457a5c, 0x7ba96b);
        headland(g, 139, 470, 700, 308, 0x5a9078, 0x93ba88);

        // valley ground below the dam
        g.setPaint(new GradientPaint(0, 520, rgb(0x9dbd72), 0, H, rgb(0x6f9a4f)));
        g.fill(new Rectangle2D.Double(0, 524, W, H - 524));
        // dam: an arc across the valley mouth with a grassed downstream face
        Path2D face = new Path2D.Double();
        face.moveTo(60, 520);
        face.quadTo(600, 470, 1140, 520);
        face.lineTo(900, 690);
        face.quadTo(600, 660, 300, 690);
        face.closePath();
        g.setPaint(new GradientPaint(0, 490, rgb(0xa9c47e), 0, 690, rgb(0x6d9650)));
        g.fill(new Path2DBuilder().move(-5, 512).line(70, 508).line(320, 700).line(330, H + 5).line(-5, H + 5).close());
        g.fill(new Path2DBuilder().move(W + 5, 512).line(1130, 508).line(880, 700).line(870, H + 5).line(W + 5, H + 5).close());
        g.setPaint(new GradientPaint(0, 488, rgb(0xb6cd88), 0, 690, rgb(0x82a85d)));
        g.fill(face);
        g.setClip(face);
        g.setStroke(new BasicStroke(5f));
        for (int k = 1; k <= 3; k++) {
            Path2D berm = new Path2D.Double();
            double y = 520 + k * 43;
            berm.moveTo(40, y);
            berm.quadTo(600, y - 46, 1160, y);
            g.setColor(alpha(0xece6d2, 190));
            g.draw(berm);
        }
        Random r = new Random(140);
        for (int k = 0; k < 500; k++) {
            g.setColor(alpha(r.nextBoolean() ? 0x5f8a45 : 0xd0dd9c, 60));
            double x = r.nextDouble() * W;
            double y = 490 + r.nextDouble() * 200;
            g.fill(new Ellipse2D.Double(x, y, 5 + r.nextDouble() * 10, 2));
        }
        g.setClip(null);
        // crest road with parapet
        Path2D crest = new Path2D.Double();
        crest.moveTo(40, 518);
        crest.quadTo(600, 466, 1160, 518);
        g.setStroke(new BasicStroke(20f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(rgb(0x9a978c));
        g.draw(crest);
        g.setStroke(new BasicStroke(13f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(rgb(0xd9d5c8));
        g.draw(crest);
        for (int k = 0; k <= 40; k++) {
            double t = k / 40.0;
            double x = (1 - t) * (1 - t) * 40 + 2 * t * (1 - t) * 600 + t * t * 1160;
            double y = (1 - t) * (1 - t) * 518 + 2 * t * (1 - t) * 466 + t * t * 518;
            g.setColor(rgb(0xf4f1e7));
            g.fill(new Rectangle2D.Double(x - 3, y - 17, 6, 13));
        }
        g.setStroke(new BasicStroke(3f));
        g.setColor(rgb(0xf4f1e7));
        g.draw(AffineTransform.getTranslateInstance(0, -16).createTransformedShape(crest));
        // intake tower
        g.setPaint(new GradientPaint(330, 0, rgb(0xf1ede2), 372, 0, rgb(0xb8b2a4)));
        g.fill(new Rectangle2D.Double(334, 404, 36, 88));
        roof(g, 320, 408, 64, 26, 0x4c5863);
        window(g, 344, 420, 16, 20);
        // spillway
        Path2D spill = new Path2DBuilder().move(880, 494).line(960, 500).line(840, 700).line(820, H + 5).line(700, H + 5).line(760, 690).close();
        g.setPaint(new GradientPaint(0, 490, rgb(0xd7d3c8), 0, H, rgb(0xa8a498)));
        g.fill(spill);
        Path2D flow = new Path2DBuilder().move(896, 498).line(944, 501).line(822, 694).line(802, H + 5).line(722, H + 5).line(780, 690).close();
        g.setPaint(new GradientPaint(0, 498, rgb(0x8cc3cf), 0, H, rgb(0xe3f1f1)));
        g.fill(flow);
        g.setClip(flow);
        for (int k = 0; k < 150; k++) {
            double t = r.nextDouble();
            double y = 500 + 250 * t;
            double x = 920 - 160 * t + (r.nextDouble() - .5) * 80;
            g.setColor(alpha(0xffffff, 110));
            g.setStroke(new BasicStroke(2f));
            g.draw(new java.awt.geom.Line2D.Double(x, y, x - 11, y + 16));
        }
        g.setClip(null);
        // pool and stream below
        g.setPaint(new GradientPaint(0, 690, rgb(0x9ccbd1), 0, H, rgb(0x5b9fb0)));
        g.fill(new Path2DBuilder().move(560, H + 5).line(640, 718).line(740, 706).line(830, 712).line(850, H + 5).close());
        streaks(g, 141, 715, H, 26, 0xffffff, 110);
        woods(g, 142, 70, 560, 745, 0x47794a, 0x86b166, 16, 34, -20, 170);
        woods(g, 143, 70, 560, 745, 0x47794a, 0x86b166, 16, 34, 1040, 1230);
        vignette(g);
        g.dispose();
        return im;
    }

    private static BufferedImage orchard() {
        BufferedImage im = canvas();
        Graphics2D g = pen(im);
        sky(g, 0xa7cbe4, 0xe9e6dc, 0xfdeed0, 380);
        glow(g, 960, 240, 480, 0xfff0c4, 225);
        ridge(g, 270, 90, 3.1, 151, 0xadc2cf, 0xdedfd6);
        ridge(g, 315, 75, 4.0, 152, 0x8aa9ad, 0xc5d0c0);
        mist(g, 320, 50, 150);
        ridge(g, 365, 55, 5.0, 153, 0x6c9a82, 0xa5c099);
        mist(g, 380, 36, 110);
        Path2D slope = band(x -> 402 + 34 * Math.sin((x - 200) / 380.0), H + 10);
        g.setPaint(new GradientPaint(0, 390, rgb(0xc3d391), 0, H, rgb(0x7fa552)));
        g.fill(slope);
        // grass lanes between the rows
        for (int k = -7; k <= 7; k++) {
            Path2D lane = new Path2DBuilder().move(600 + k * 64 - 6, 420).line(600 + k * 64 + 6, 420).line(600 + k * 330 + 60, H + 5).line(600 + k * 330 - 60, H + 5).close();
            g.setPaint(new GradientPaint(0, 420, alpha(0xdbe2a6, 60), 0, H, alpha(0xb9cc7a, 150)));
            g.fill(lane);
        }
        Random r = new Random(154);
        for (int row = 0; row < 9; row++) {
            double t = row / 8.0;
            double y = 424 + 286 * Math.pow(t, 1.55);
            double step = 64 + 266 * Math.pow(t, 1.55);
            double size = 15 + 72 * Math.pow(t, 1.45);
            for (int k = -10; k <= 9; k++) {
                double x = 600 + (k + .5) * step;
                if (x < -120 || x > W + 120) continue;
                double dy = 34 * Math.sin((x - 200) / 380.0) * (1 - t);
                pear(g, r, x + (r.nextDouble() - .5) * size * .2, y + dy, size, t);
            }
            if (row < 3) mist(g, y - 10, 24, 34 - row * 8);
        }
        glow(g, 960, 260, 620, 0xffe6ad, 80);
        vignette(g);
        g.dispose();
        return im;
    }

    private static void pear(Graphics2D g, Random r, double x, double y, double s, double t) {
        g.setColor(alpha(0x2f4a22, (int) (40 + 40 * t)));
        g.fill(new Ellipse2D.Double(x - s * .75, y - s * .08, s * 1.6, s * .3));
        g.setColor(rgb(mix(0x8a7a62, 0x5e4b37, t)));
        g.setStroke(new BasicStroke((float) (s * .11), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new java.awt.geom.Line2D.Double(x, y, x - s * .04, y - s * .5));
        g.setStroke(new BasicStroke((float) (s * .07), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new java.awt.geom.Line2D.Double(x - s * .03, y - s * .35, x - s * .35, y - s * .7));
        g.draw(new java.awt.geom.Line2D.Double(x - s * .03, y - s * .35, x + s * .33, y - s * .72));
        int dark = mix(0x86a87a, 0x4d7c3e, t);
        int light = mix(0xb8cb92, 0x9cc064, t);
        for (int k = 0; k < 9; k++) {
            double a = r.nextDouble() * Math.PI * 2;
            double d = Math.sqrt(r.nextDouble()) * s * .5;
            ball(g, x + Math.cos(a) * d * 1.25, y - s * .82 + Math.sin(a) * d * .62, s * (.26 + r.nextDouble() * .12), dark, light);
        }
        int bags = t < .25 ? 4 : 9;
        for (int k = 0; k < bags; k++) {
            double bx = x + (r.nextDouble() - .5) * s * 1.4;
            double by = y - s * .95 + r.nextDouble() * s * .55;
            double bw = s * .085;
            g.setPaint(new GradientPaint((float) bx, 0, rgb(0xf7ecd0), (float) (bx + bw), 0, rgb(0xd9c59a)));
            g.fill(new RoundRectangle2D.Double(bx, by, bw, bw * 1.45, bw * .5, bw * .5));
        }
    }

    /** Street sketch of the market town: numbers only, explained in the page's text. */
    private static BufferedImage map() {
        BufferedImage im = new BufferedImage(1100, 760, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(im);
        g.setColor(rgb(0xf4f0e4));
        g.fillRect(0, 0, 1100, 760);
        g.setColor(rgb(0xdfe8cd));
        g.fill(new Path2DBuilder().move(0, 0).line(250, 0).line(180, 150).line(110, 380).line(150, 600).line(90, 760).line(0, 760).close());
        g.fill(new Path2DBuilder().move(1100, 0).line(880, 0).line(960, 180).line(985, 420).line(940, 620).line(1000, 760).line(1100, 760).close());
        // stream
        Path2D river = new Path2D.Double();
        river.moveTo(470, -20);
        river.curveTo(560, 140, 420, 260, 500, 400);
        river.curveTo(560, 510, 500, 620, 590, 790);
        g.setStroke(new BasicStroke(74f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.setColor(rgb(0xc3dfe6));
        g.draw(river);
        g.setStroke(new BasicStroke(62f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.setColor(rgb(0xa5d0dc));
        g.draw(river);
        // roads: county road west, street east, lanes
        Shape[] roads = {curve(250, -20, 300, 200, 240, 420, 330, 790), curve(760, -20, 720, 220, 730, 460, 800, 790),
                curve(258, 250, 420, 256, 600, 240, 734, 246), curve(420, 60, 350, 240, 400, 420, 460, 720), curve(610, 80, 590, 260, 620, 460, 690, 720),
                curve(290, 560, 420, 556, 560, 560, 752, 566), curve(735, 400, 820, 396, 900, 410, 985, 404)};
        float[] widths = {26, 22, 20, 14, 14, 12, 12};
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < roads.length; k++) {
                g.setStroke(new BasicStroke(widths[k] + (pass == 0 ? 5 : 0), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.setColor(rgb(pass == 0 ? 0xd0c6b0 : 0xffffff));
                g.draw(roads[k]);
            }
        }
        Area keepOff = new Area(g.getClip() == null ? new Rectangle2D.Double() : g.getClip());
        for (int k = 0; k < roads.length; k++) keepOff.add(new Area(new BasicStroke(widths[k] + 8).createStrokedShape(roads[k])));
        for (double[] p : PLACES) keepOff.add(new Area(new Rectangle2D.Double(p[0] - 6, p[1] - 6, p[2] + 16, p[3] + 16)));
        // the two bridges
        for (double[] b : new double[][] {{486, 251, 118, 30}, {527, 560, 100, 20}}) {
            g.setColor(rgb(0xffffff));
            g.fill(new Rectangle2D.Double(b[0] - b[2] / 2, b[1] - b[3] / 2, b[2], b[3]));
            g.setColor(rgb(0x8d8676));
            g.setStroke(new BasicStroke(4f));
            g.draw(new java.awt.geom.Line2D.Double(b[0] - b[2] / 2, b[1] - b[3] / 2, b[0] + b[2] / 2, b[1] - b[3] / 2));
            g.draw(new java.awt.geom.Line2D.Double(b[0] - b[2] / 2, b[1] + b[3] / 2, b[0] + b[2] / 2, b[1] + b[3] / 2));
        }
        // small houses of the old street and of the east bank
        Random r = new Random(171);
        for (int y = 300; y < 690; y += 27) {
            for (int s = -1; s <= 1; s += 2) {
                double cx = 378 + 60 * Math.pow((y - 300) / 420.0, 1.4);
                block(g, keepOff, cx + s * 30 - (s < 0 ? 26 : 0) + r.nextInt(5), y + r.nextInt(5), 24 + r.nextInt(6), 20, 0xd8c8ab);
            }
        }
        for (int y = 90; y < 700; y += 40) {
            block(g, keepOff, 772 + r.nextInt(12) + (y > 560 ? 26 : 0), y, 34 + r.nextInt(14), 26, 0xded3bf);
            block(g, keepOff, 836 + r.nextInt(20) + (y > 560 ? 22 : 0), y + 6, 30 + r.nextInt(14), 24, 0xe2d9c8);
        }
        for (int y = 60; y < 240; y += 36) block(g, keepOff, 300 + r.nextInt(10), y, 32 + r.nextInt(12), 24, 0xded3bf);
        // numbered places
        for (int k = 0; k < PLACES.length; k++) place(g, PLACES[k], k + 1);
        // trees
        for (int k = 0; k < 90; k++) {
            double x = k % 2 == 0 ? r.nextDouble() * 120 : 1000 + r.nextDouble() * 95;
            double y = r.nextDouble() * 760;
            g.setColor(alpha(0x7fa867, 170));
            g.fill(new Ellipse2D.Double(x, y, 15, 15));
            g.setColor(alpha(0xa6c88c, 190));
            g.fill(new Ellipse2D.Double(x + 2, y + 1, 9, 9));
        }
        // north arrow
        g.setColor(rgb(0xffffff));
        g.fill(new Ellipse2D.Double(950, 60, 78, 78));
        g.setColor(rgb(0x5b6670));
        g.setStroke(new BasicStroke(2.5f));
        g.draw(new Ellipse2D.Double(950, 60, 78, 78));
        g.fill(new Path2DBuilder().move(989, 68).line(1001, 104).line(989, 97).line(977, 104).close());
        label(g, "N", 989, 128, 22, 0x5b6670);
        // flow arrow on the stream
        g.setColor(rgb(0x5b95a8));
        g.setStroke(new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new java.awt.geom.Line2D.Double(484, 350, 500, 420));
        g.fill(new Path2DBuilder().move(505, 440).line(489, 417).line(513, 411).close());
        g.dispose();
        // fewer shades: the PNG stays small
        BufferedImage indexed = new BufferedImage(im.getWidth(), im.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < im.getHeight(); y++) {
            for (int x = 0; x < im.getWidth(); x++) {
                int p = im.getRGB(x, y);
                int q = p & 0xfcfcfc;
                indexed.setRGB(x, y, q | q >> 6 & 0x030303);
            }
        }
        return indexed;
    }

    private static Path2D curve(double... p) {
        Path2D c = new Path2D.Double();
        c.moveTo(p[0], p[1]);
        c.curveTo(p[2], p[3], p[4], p[5], p[6], p[7]);
        return c;
    }

    private static void block(Graphics2D g, Area keepOff, double x, double y, double w, double h, int c) {
        if (keepOff.intersects(x, y, w, h)) return;
        g.setColor(alpha(0x6d604a, 60));
        g.fill(new RoundRectangle2D.Double(x + 3, y + 3, w, h, 4, 4));
        g.setColor(rgb(c));
        g.fill(new RoundRectangle2D.Double(x, y, w, h, 4, 4));
    }

    /** x, y, width, height, colour: bus stop, old street, market, school, town hall, clinic. */
    private static final double[][] PLACES = {
            {172, 214, 72, 50, 0xe9c46a}, {296, 384, 54, 120, 0xd9a273}, {168, 536, 96, 70, 0xe3ad6d},
            {626, 92, 96, 90, 0x8fbf8a}, {644, 306, 76, 74, 0xd9776b}, {676, 612, 66, 62, 0x8fb3d9}};

    private static void place(Graphics2D g, double[] p, int number) {
        double x = p[0];
        double y = p[1];
        double w = p[2];
        double h = p[3];
        int c = (int) p[4];
        g.setColor(alpha(0x6d604a, 80));
        g.fill(new RoundRectangle2D.Double(x + 4, y + 5, w, h, 14, 14));
        g.setColor(rgb(c));
        g.fill(new RoundRectangle2D.Double(x, y, w, h, 14, 14));
        g.setColor(rgb(darken(c, .3)));
        g.setStroke(new BasicStroke(2.5f));
        g.draw(new RoundRectangle2D.Double(x, y, w, h, 14, 14));
        g.setColor(rgb(0xffffff));
        g.fill(new Ellipse2D.Double(x + w / 2 - 20, y + h / 2 - 20, 40, 40));
        label(g, Integer.toString(number), x + w / 2, y + h / 2 + 10, 28, 0x333a40);
    }

    private static void label(Graphics2D g, String s, double x, double base, int size, int c) {
        TextLayout t = new TextLayout(s, new Font(Font.SANS_SERIF, Font.BOLD, size), g.getFontRenderContext());
        g.setColor(rgb(c));
        t.draw(g, (float) (x - t.getBounds().getWidth() / 2 - t.getBounds().getX()), (float) base);
    }

    // ---- parts -----------------------------------------------------------------------------------------------

    private static void sky(Graphics2D g, int top, int mid, int low, int horizon) {
        g.setPaint(new LinearGradientPaint(0, 0, 0, horizon, new float[] {0f, .6f, 1f}, new Color[] {rgb(top), rgb(mid), rgb(low)}));
        g.fillRect(0, 0, W, H);
    }

    private static void glow(Graphics2D g, double x, double y, double radius, int c, int strength) {
        g.setPaint(new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, new float[] {0f, .25f, 1f},
                new Color[] {alpha(c, strength), alpha(c, strength / 2), alpha(c, 0)}));
        g.fillRect(0, 0, W, H);
    }

    private static void clouds(Graphics2D g, int seed, double y, int n) {
        Random r = new Random(seed);
        for (int i = 0; i < n; i++) {
            double cx = r.nextDouble() * W;
            double cy = y + (r.nextDouble() - .5) * 120;
            double s = 30 + r.nextDouble() * 34;
            for (int k = 0; k < 16; k++) {
                double x = cx + (r.nextDouble() - .5) * s * 6;
                double d = Math.abs(x - cx) / (s * 3);
                ballSoft(g, x, cy - (1 - d) * s * .45 + r.nextDouble() * s * .3, s * (1.15 - .7 * d), 0xffffff, 46);
            }
        }
    }

    private static void ridge(Graphics2D g, double base, double amp, double freq, int seed, int top, int foot) {
        DoubleUnaryOperator big = noise(seed, freq);
        DoubleUnaryOperator small = noise(seed + 1000, freq * 5);
        DoubleUnaryOperator tiny = noise(seed + 2000, freq * 17);
        Path2D p = band(x -> base - amp * big.applyAsDouble(x / W) - amp * .18 * small.applyAsDouble(x / W) - amp * .05 * tiny.applyAsDouble(x / W), H + 10);
        g.setPaint(new GradientPaint(0, (float) (base - amp * 1.1), rgb(top), 0, (float) (base + amp * 1.1), rgb(foot)));
        g.fill(p);
    }

    private static void mist(Graphics2D g, double y, double half, int strength) {
        g.setPaint(new LinearGradientPaint(0f, (float) (y - half), 0f, (float) (y + half), new float[] {0f, .55f, 1f},
                new Color[] {alpha(0xffffff, 0), alpha(0xffffff, strength), alpha(0xffffff, 0)}));
        g.fill(new Rectangle2D.Double(0, y - half, W, 2 * half));
    }

    private static void woods(Graphics2D g, int seed, int n, double y0, double y1, int dark, int light, double s0, double s1, double x0, double x1) {
        Random r = new Random(seed);
        double[][] t = new double[n][];
        for (int i = 0; i < n; i++) {
            double u = i / (double) n;
            t[i] = new double[] {x0 + r.nextDouble() * (x1 - x0), y0 + (y1 - y0) * u, s0 + (s1 - s0) * (u * .7 + r.nextDouble() * .3)};
        }
        for (double[] c : t) ball(g, c[0], c[1], c[2], mix(dark, light, r.nextDouble() * .35), mix(dark, light, .65 + r.nextDouble() * .35));
    }

    /** A leafy ball lit from the upper left. */
    private static void ball(Graphics2D g, double x, double y, double s, int dark, int light) {
        g.setPaint(new RadialGradientPaint(new Point2D.Double(x - s * .35, y - s * .45), (float) (s * 1.5), new float[] {0f, 1f}, new Color[] {rgb(light), rgb(dark)}));
        g.fill(new Ellipse2D.Double(x - s, y - s * .86, 2 * s, 1.72 * s));
        if (s < 8) return;
        // leaves: small dabs, light ones above, dark ones below
        Random r = new Random((long) (x * 131 + y * 7919 + s * 17));
        int n = (int) Math.min(34, 8 + s * .8);
        for (int k = 0; k < n; k++) {
            double a = r.nextDouble() * Math.PI * 2;
            double d = Math.sqrt(r.nextDouble()) * .98;
            double dx = Math.cos(a) * d;
            double dy = Math.sin(a) * d;
            double leaf = s * (.07 + .09 * r.nextDouble());
            boolean lit = -dx - dy * 1.3 + (r.nextDouble() - .5) > 0;
            g.setColor(alpha(lit ? lighten(light, .12) : darken(dark, .12), lit ? 95 : 80));
            g.fill(new Ellipse2D.Double(x + dx * s - leaf, y + dy * s * .86 - leaf * .6, 2 * leaf, 1.2 * leaf));
        }
    }

    private static void ballSoft(Graphics2D g, double x, double y, double s, int c, int a) {
        g.setPaint(new RadialGradientPaint(new Point2D.Double(x, y), (float) s, new float[] {0f, 1f}, new Color[] {alpha(c, a), alpha(c, 0)}));
        g.fill(new Ellipse2D.Double(x - s, y - s, 2 * s, 2 * s));
    }

    private static void tree(Graphics2D g, double x, double y, double s, int seed) {
        Random r = new Random(seed);
        g.setColor(alpha(0x2e3a20, 70));
        g.fill(new Ellipse2D.Double(x - s * .6, y - s * .06, s * 1.3, s * .16));
        g.setPaint(new GradientPaint((float) (x - s * .06), 0, rgb(0x8b6f53), (float) (x + s * .07), 0, rgb(0x54402f)));
        g.fill(new Path2DBuilder().move(x - s * .07, y).line(x - s * .035, y - s * 1.0).line(x + s * .035, y - s * 1.0).line(x + s * .08, y).close());
        for (int k = 0; k < 26; k++) {
            double a = r.nextDouble() * Math.PI * 2;
            double d = Math.sqrt(r.nextDouble()) * s * .52;
            double yy = y - s * 1.35 + Math.sin(a) * d * .95;
            int dark = mix(0x3b6a3e, 0x55834a, (y - yy) / (2 * s));
            ball(g, x + Math.cos(a) * d, yy, s * (.2 + r.nextDouble() * .1), dark, 0x8fbb66);
        }
    }

    private static void bigTree(Graphics2D g, double x, double y, double s) {
        Random r = new Random(126);
        g.setPaint(new GradientPaint((float) (x - 34), 0, rgb(0x8e7458), (float) (x + 40), 0, rgb(0x4b3a2a)));
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(x - 58, y + 6);
        trunk.curveTo(x - 30, y - 30, x - 32, y - 90, x - 48, y - 170);
        trunk.lineTo(x - 26, y - 176);
        trunk.curveTo(x - 8, y - 130, x + 8, y - 130, x + 28, y - 180);
        trunk.lineTo(x + 50, y - 172);
        trunk.curveTo(x + 30, y - 92, x + 30, y - 30, x + 62, y + 6);
        trunk.curveTo(x + 20, y - 4, x - 20, y - 4, x - 58, y + 6);
        trunk.closePath();
        g.fill(trunk);
        g.setStroke(new BasicStroke(2f));
        g.setColor(alpha(0x3a2c1e, 90));
        for (int k = -2; k <= 2; k++) g.draw(curve(x + k * 13, y - 4, x + k * 9, y - 50, x + k * 8, y - 90, x + k * 15, y - 150));
        double[][] c = new double[150][];
        for (int k = 0; k < c.length; k++) {
            double a = r.nextDouble() * Math.PI * 2;
            double d = Math.sqrt(r.nextDouble());
            c[k] = new double[] {x + Math.cos(a) * d * s * 2.05, y - s * 2.12 + Math.sin(a) * d * s * 1.02, s * (.2 + r.nextDouble() * .16)};
        }
        java.util.Arrays.sort(c, (p, q) -> Double.compare(q[1], p[1]));
        for (double[] b : c) {
            double up = (y - s * 1.1 - b[1]) / (2 * s);
            ball(g, b[0], b[1], b[2], mix(0x2f5c39, 0x4f824a, up), mix(0x6f9f55, 0xa9cd78, up));
        }
    }

    private static void house(Graphics2D g, double x, double y, double w) {
        double h = w * .52;
        g.setColor(alpha(0x2d3a2a, 60));
        g.fill(new Ellipse2D.Double(x - w * .55, y - h * .08, w * 1.25, h * .26));
        g.setPaint(new GradientPaint((float) (x - w / 2), 0, rgb(0xfbfaf5), (float) (x + w / 2), 0, rgb(0xdcd9cf)));
        g.fill(new Rectangle2D.Double(x - w / 2, y - h, w, h));
        g.setColor(alpha(0x8b8d8a, 120));
        g.fill(new Rectangle2D.Double(x - w / 2, y - h * .12, w, h * .12));
        g.setColor(rgb(0x6a5240));
        g.fill(new Rectangle2D.Double(x - w * .07, y - h * .5, w * .14, h * .5));
        g.setColor(rgb(0x60747d));
        for (int s = -1; s <= 1; s += 2) {
            g.fill(new Rectangle2D.Double(x + s * w * .29 - w * .06, y - h * .68, w * .12, h * .26));
        }
        roof(g, x - w * .6, y - h + w * .03, w * 1.2, w * .3, 0x4d5963);
    }

    /** A tiled roof with slightly lifted eaves; (x, y) is the left end of the eaves. */
    private static void roof(Graphics2D g, double x, double y, double w, double h, int c) {
        Path2D p = new Path2D.Double();
        p.moveTo(x, y);
        p.quadTo(x + w * .12, y - h * .25, x + w * .17, y - h);
        p.lineTo(x + w * .83, y - h);
        p.quadTo(x + w * .88, y - h * .25, x + w, y);
        p.quadTo(x + w / 2, y + h * .1, x, y);
        p.closePath();
        g.setPaint(new GradientPaint(0, (float) (y - h), rgb(lighten(c, .16)), 0, (float) y, rgb(darken(c, .14))));
        g.fill(p);
        Shape old = g.getClip();
        g.clip(p);
        g.setStroke(new BasicStroke((float) Math.max(.8, h / 60)));
        g.setColor(alpha(0xffffff, 38));
        int n = Math.max(8, (int) (w / 9));
        for (int k = 1; k < n; k++) {
            double bx = x + w * k / n;
            double tx = x + w * .17 + w * .66 * k / n;
            g.draw(new java.awt.geom.Line2D.Double(tx, y - h, bx, y + h * .1));
        }
        g.setClip(old);
        g.setColor(rgb(darken(c, .35)));
        g.fill(new RoundRectangle2D.Double(x + w * .16, y - h - h * .05, w * .68, Math.max(2.2, h * .11), 4, 4));
    }

    private static void window(Graphics2D g, double x, double y, double w, double h) {
        g.setColor(rgb(0xcfc7b8));
        g.fill(new Rectangle2D.Double(x - 3, y - 3, w + 6, h + 6));
        g.setPaint(new GradientPaint((float) x, (float) y, rgb(0xa9ccd9), (float) (x + w), (float) (y + h), rgb(0x5c8294)));
        g.fill(new Rectangle2D.Double(x, y, w, h));
        g.setColor(alpha(0xffffff, 90));
        g.fill(new Path2DBuilder().move(x + w * .1, y + h).line(x + w * .55, y).line(x + w * .8, y).line(x + w * .35, y + h).close());
        g.setColor(rgb(0xf2ede2));
        g.fill(new Rectangle2D.Double(x + w / 2 - 1.2, y, 2.4, h));
        g.fill(new Rectangle2D.Double(x, y + h * .38, w, 2.2));
    }

    private static void headland(Graphics2D g, int seed, double x0, double x1, double y, int dark, int light) {
        DoubleUnaryOperator n = noise(seed, 3.0);
        double mid = (x0 + x1) / 2;
        double half = (x1 - x0) / 2;
        Random r = new Random(seed);
        for (int k = 0; k < 190; k++) {
            double u = r.nextDouble() * 2 - 1;
            double top = (1 - u * u) * (70 + 24 * n.applyAsDouble((u + 1) / 2));
            double v = k / 190.0;
            double x = mid + u * half;
            double yy = y + 40 - top * (1 - v) * 1.1;
            ball(g, x, yy, 11 + 13 * v, mix(dark, light, r.nextDouble() * .3), mix(dark, light, .6 + r.nextDouble() * .4));
        }
        g.setColor(alpha(0xd9cfa8, 170));
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D shore = new Path2D.Double();
        shore.moveTo(x0 + 10, y + 44);
        shore.quadTo(mid, y + 72, x1 - 10, y + 44);
        g.draw(shore);
    }

    private static void streaks(Graphics2D g, int seed, double y0, double y1, int n, int c, int a) {
        Random r = new Random(seed);
        for (int i = 0; i < n; i++) {
            double t = r.nextDouble();
            double y = y0 + (y1 - y0) * t;
            double w = (14 + r.nextDouble() * 110) * (.35 + t);
            g.setColor(alpha(c, 18 + r.nextInt(a)));
            g.fill(new Ellipse2D.Double(r.nextDouble() * W - w / 2, y, w, 1 + 2.2 * t));
        }
    }

    private static void stones(Graphics2D g, int seed, Shape water, int n) {
        Random r = new Random(seed);
        for (int i = 0; i < n; i++) {
            double y = 560 + 185 * Math.sqrt(r.nextDouble());
            double side = r.nextBoolean() ? 1 : -1;
            double x = streamX(y) + side * streamW(y) * (.93 + r.nextDouble() * .16);
            double s = 3 + (y - 540) / 22 * (.5 + r.nextDouble() * .6);
            g.setPaint(new GradientPaint((float) x, (float) (y - s), rgb(0xe2ddd0), (float) x, (float) (y + s), rgb(0x8e8a7e)));
            g.fill(new Ellipse2D.Double(x - s, y - s * .6, 2 * s, 1.2 * s));
        }
    }

    private static void grass(Graphics2D g, int seed, double y0, double y1, int n) {
        Random r = new Random(seed);
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < n; i++) {
            double x = r.nextDouble() < .5 ? r.nextDouble() * 340 : W - r.nextDouble() * 340;
            double y = y0 + (y1 - y0) * (.4 + .75 * r.nextDouble());
            double h = 14 + r.nextDouble() * 26;
            double lean = (r.nextDouble() - .5) * 20;
            g.setColor(rgb(mix(0x3f6b34, 0x9bbf5f, r.nextDouble())));
            g.draw(curve(x, y, x + lean * .2, y - h * .5, x + lean * .6, y - h * .8, x + lean, y - h));
        }
    }

    private static void reeds(Graphics2D g, int seed, double x0, double x1, double y, int n) {
        Random r = new Random(seed);
        for (int i = 0; i < n; i++) {
            double x = x0 + r.nextDouble() * (x1 - x0);
            double h = 50 + r.nextDouble() * 80;
            double lean = (r.nextDouble() - .5) * 40;
            g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(rgb(mix(0x365c37, 0x86ac58, r.nextDouble())));
            g.draw(curve(x, H + 5, x, y, x + lean * .5, y - h * .5, x + lean, y - h * .6));
        }
    }

    private static void softShadow(Graphics2D g, double x, double y, double w, double h, int size) {
        for (int k = size; k > 0; k -= 3) {
            g.setColor(alpha(0x2c2a24, 5));
            g.fill(new RoundRectangle2D.Double(x - k, y - k, w + 2 * k, h + k, k * 2, k * 2));
        }
    }

    private static void vignette(Graphics2D g) {
        g.setPaint(new RadialGradientPaint(new Point2D.Double(W / 2.0, H / 2.0), 860f, new float[] {.62f, 1f}, new Color[] {alpha(0x10202a, 0), alpha(0x10202a, 62)}));
        g.fillRect(0, 0, W, H);
    }

    // ---- tools -----------------------------------------------------------------------------------------------

    private static Path2D band(DoubleUnaryOperator top, double bottom) {
        Path2D p = new Path2D.Double();
        p.moveTo(-10, bottom);
        for (int x = -10; x <= W + 10; x += 4) p.lineTo(x, top.applyAsDouble(x));
        p.lineTo(W + 10, bottom);
        p.closePath();
        return p;
    }

    /** Smooth value noise in [-1, 1]; the argument runs over 0..1 of the width. */
    private static DoubleUnaryOperator noise(long seed, double freq) {
        double[] v = new double[256];
        Random r = new Random(seed);
        for (int i = 0; i < v.length; i++) v[i] = r.nextDouble() * 2 - 1;
        return t -> {
            double s = t * freq + 40;
            int i = (int) Math.floor(s);
            double f = s - i;
            double e = f * f * (3 - 2 * f);
            double a = v[i & 255];
            double b = v[i + 1 & 255];
            return a + (b - a) * e;
        };
    }

    private static final class Path2DBuilder {
        private final Path2D path = new Path2D.Double();

        Path2DBuilder move(double x, double y) {
            path.moveTo(x, y);
            return this;
        }

        Path2DBuilder line(double x, double y) {
            path.lineTo(x, y);
            return this;
        }

        Path2D close() {
            path.closePath();
            return path;
        }
    }

    private static Color rgb(int c) {
        return new Color(c & 0xffffff);
    }

    private static Color alpha(int c, int a) {
        return new Color(c >> 16 & 255, c >> 8 & 255, c & 255, Math.max(0, Math.min(255, a)));
    }

    private static int mix(int a, int b, double t) {
        double u = Math.max(0, Math.min(1, t));
        int r = (int) Math.round((a >> 16 & 255) * (1 - u) + (b >> 16 & 255) * u);
        int g = (int) Math.round((a >> 8 & 255) * (1 - u) + (b >> 8 & 255) * u);
        int l = (int) Math.round((a & 255) * (1 - u) + (b & 255) * u);
        return r << 16 | g << 8 | l;
    }

    private static int lighten(int c, double t) {
        return mix(c, 0xffffff, t);
    }

    private static int darken(int c, double t) {
        return mix(c, 0, t);
    }

    private static BufferedImage canvas() {
        return new BufferedImage(W * scale, H * scale, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage layer() {
        return new BufferedImage(W * scale, H * scale, BufferedImage.TYPE_INT_ARGB);
    }

    private static Graphics2D pen(BufferedImage im) {
        Graphics2D g = im.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setComposite(AlphaComposite.SrcOver);
        g.scale(scale, scale);
        return g;
    }

    /** Writes a JPEG of at most 110 KB, 330 KB when it is as wide as a photograph, lowering the quality in steps if need be. */
    private static void jpeg(BufferedImage im, Path file) throws IOException {
        for (float q = .86f; ; q -= .04f) {
            ImageWriter w = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam p = w.getDefaultWriteParam();
            p.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            p.setCompressionQuality(q);
            p.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            try (OutputStream o = Files.newOutputStream(file); ImageOutputStream s = ImageIO.createImageOutputStream(o)) {
                w.setOutput(s);
                w.write(null, new IIOImage(im, null, null), p);
            } finally {
                w.dispose();
            }
            if (Files.size(file) <= (scale == 1 ? 110_000 : 330_000) || q < .5f) return;
        }
    }
}
