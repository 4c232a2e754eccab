package socratic;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Messages on a pipe: a mark where one is agreed, four bytes of length (little-endian), that many bytes of UTF-8. */
final class Frames {
	static final int MARK = 16;
	private static final int MOST = 64 * 1024 * 1024;

	private Frames() {}

	static void write(OutputStream to, byte[] mark, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		byte[] framed = new byte[mark.length + 4 + bytes.length];
		System.arraycopy(mark, 0, framed, 0, mark.length);
		for (int at = 0; at < 4; at++) framed[mark.length + at] = (byte) (bytes.length >>> 8 * at);
		System.arraycopy(bytes, 0, framed, mark.length + 4, bytes.length);
		to.write(framed);
		to.flush();
	}

	/** The next message; what stands before its mark is none of ours. Null at the end. */
	static String read(InputStream from, byte[] mark) throws IOException {
		byte[] head = new byte[mark.length];
		if (mark.length > 0) {
			if (from.readNBytes(head, 0, head.length) < head.length) return null;
			while (!Arrays.equals(head, mark)) {
				System.arraycopy(head, 1, head, 0, head.length - 1);
				int next = from.read();
				if (next < 0) return null;
				head[head.length - 1] = (byte) next;
			}
		}
		byte[] size = new byte[4];
		if (from.readNBytes(size, 0, 4) < 4) return null;
		int length = size[0] & 255 | (size[1] & 255) << 8 | (size[2] & 255) << 16 | (size[3] & 255) << 24;
		if (length < 0 || length > MOST) throw new IOException("a message of " + length + " bytes");
		byte[] bytes = new byte[length];
		if (from.readNBytes(bytes, 0, length) < length) throw new EOFException();
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
