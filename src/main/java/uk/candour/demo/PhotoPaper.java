package uk.candour.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

/**
 * Pictures: a wall with spots, as repairs are full of, and pages that lay askew on the
 * scanner.
 */
final class PhotoPaper {

	private PhotoPaper() {
	}

	static byte[] bytes(Paper paper) throws IOException {
		Random random = new Random(paper.path().hashCode());
		BufferedImage picture = new BufferedImage(960, 720, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setPaint(new GradientPaint(0, 0, new Color(226, 220, 204), 960, 720, new Color(168, 160, 146)));
		graphics.fillRect(0, 0, 960, 720);
		graphics.setColor(new Color(120, 96, 72));
		graphics.fillRect(0, 640, 960, 80);
		for (int spot = 0; spot < 180; spot++) {
			graphics.setColor(new Color(40, 46, 40, 40 + random.nextInt(120)));
			int size = 4 + random.nextInt(34);
			graphics.fillOval((int) (random.nextGaussian() * 140 + 300), (int) (random.nextGaussian() * 110 + 260),
					size, size);
		}
		graphics.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpg", out);
		return out.toByteArray();
	}

	/** The page turned by up to a degree, with specks of dust. */
	static BufferedImage askew(BufferedImage straight, int seed) {
		Random random = new Random(seed);
		BufferedImage scan = new BufferedImage(straight.getWidth(), straight.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = scan.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, scan.getWidth(), scan.getHeight());
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.rotate(Math.toRadians(random.nextDouble() * 1.6 - 0.8), scan.getWidth() / 2.0, scan.getHeight() / 2.0);
		graphics.drawImage(straight, 0, 0, null);
		graphics.setColor(Color.GRAY);
		for (int speck = 0; speck < 60; speck++) {
			graphics.fillRect(random.nextInt(scan.getWidth()), random.nextInt(scan.getHeight()), 2, 1);
		}
		graphics.dispose();
		return scan;
	}

}
