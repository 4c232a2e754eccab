package socratic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A compiled class with what it names of the library exchanged: what would end the machine, or leave it to chance. */
final class Bytecode {
	/** What a program of a beginner's has no use for, and what would reach beyond it. */
	private static final List<String> REFUSED_CLASSES = List.of(
		"java/lang/ProcessBuilder", "java/net/Socket", "java/net/ServerSocket", "java/net/DatagramSocket", "java/net/http/", "java/net/URLClassLoader", "java/nio/channels/SocketChannel",
		"java/nio/channels/ServerSocketChannel", "java/nio/channels/DatagramChannel", "java/nio/channels/AsynchronousSocketChannel", "java/lang/ClassLoader", "java/lang/instrument/", "java/lang/ProcessHandle",
		"java/util/prefs/", "sun/", "jdk/", "com/sun/", "javax/tools/", "java/lang/ModuleLayer", "java/rmi/", "javax/script/", "javax/net/", "java/io/FileDescriptor", "java/lang/foreign/"
	);
	private static final List<String> REFUSED_METHODS = List.of(
		"java/lang/Runtime.exec", "java/lang/Runtime.exit", "java/lang/Runtime.halt", "java/lang/Runtime.load", "java/lang/Runtime.loadLibrary", "java/lang/System.load", "java/lang/System.loadLibrary",
		"java/lang/System.setSecurityManager", "java/lang/System.setIn", "java/lang/Runtime.addShutdownHook", "java/net/URL.openConnection", "java/net/URL.openStream", "java/net/InetAddress.getByName",
		"java/lang/reflect/AccessibleObject.setAccessible", "java/lang/reflect/Field.setAccessible", "java/lang/reflect/Method.setAccessible", "java/lang/reflect/Constructor.setAccessible",
		"java/lang/invoke/MethodHandles.privateLookupIn", "java/lang/System.getenv"
	);
	private static final Map<String, String> REDIRECTED = Map.of(
		"java/lang/System.exit:(I)V", "exit", "java/lang/Math.random:()D", "random", "java/util/Collections.shuffle:(Ljava/util/List;)V", "shuffle"
	);
	private static final int UTF8 = 1;
	private static final int CLASS = 7;
	private static final int STRING = 8;
	private static final int METHOD = 10;
	private static final int NAME_AND_TYPE = 12;

	private Bytecode() {}

	/** Throws `SecurityException` for a class that asks for what is refused. */
	static byte[] exchanged(byte[] bytes) {
		try {
			return new Pool(bytes).exchanged();
		} catch (IOException unreadable) {
			return bytes;
		}
	}

	private static final class Pool {
		private final byte[] bytes;
		private final int[] starts;
		private final int end;
		private final Map<Integer, String> texts = new HashMap<>();

		Pool(byte[] bytes) throws IOException {
			this.bytes = bytes;
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
			in.skipBytes(8);
			int count = in.readUnsignedShort();
			starts = new int[count];
			for (int index = 1; index < count; index++) {
				starts[index] = bytes.length - in.available();
				int tag = in.readUnsignedByte();
				switch (tag) {
					case UTF8: texts.put(index, in.readUTF()); break;
					case 3: case 4: case 9: case METHOD: case 11: case NAME_AND_TYPE: case 17: case 18: in.skipBytes(4); break;
					case 5: case 6: in.skipBytes(8); index++; break;
					case CLASS: case STRING: case 16: case 19: case 20: in.skipBytes(2); break;
					case 15: in.skipBytes(3); break;
					default: throw new IOException("no class");
				}
			}
			end = bytes.length - in.available();
		}

		private int tag(int index) {
			return starts[index] == 0 ? 0 : bytes[starts[index]];
		}

		private int reference(int index, int at) {
			return (bytes[starts[index] + at] & 255) << 8 | bytes[starts[index] + at + 1] & 255;
		}

		byte[] exchanged() throws IOException {
			ByteArrayOutputStream more = new ByteArrayOutputStream();
			DataOutputStream out = new DataOutputStream(more);
			int next = starts.length;
			byte[] changed = bytes.clone();
			int step = 0;
			int chance = 0;
			for (int index = 1; index < starts.length; index++) {
				if (tag(index) == CLASS) {
					String name = texts.get(reference(index, 1));
					for (String refused : REFUSED_CLASSES) if (name.equals(refused) || refused.endsWith("/") && name.startsWith(refused)) throw refusal(name);
					if (name.equals("java/util/Random")) {
						if (chance == 0) {
							chance = next++;
							out.writeByte(UTF8);
							out.writeUTF("socratic/Chance");
						}
						put(changed, starts[index] + 1, chance);
					}
				} else if (tag(index) == METHOD) {
					String owner = texts.get(reference(reference(index, 1), 1));
					int named = reference(index, 3);
					String name = owner + "." + texts.get(reference(named, 1));
					if (REFUSED_METHODS.contains(name)) throw refusal(name);
					String to = REDIRECTED.get(name + ":" + texts.get(reference(named, 3)));
					if (to == null) continue;
					if (step == 0) {
						out.writeByte(UTF8);
						out.writeUTF("socratic/Step");
						out.writeByte(CLASS);
						out.writeShort(next);
						step = next + 1;
						next += 2;
					}
					put(changed, starts[index] + 1, step);
				}
			}
			if (next == starts.length) return bytes;
			ByteArrayOutputStream whole = new ByteArrayOutputStream();
			whole.write(changed, 0, 8);
			whole.write(next >> 8);
			whole.write(next);
			whole.write(changed, 10, end - 10);
			whole.write(more.toByteArray());
			whole.write(changed, end, changed.length - end);
			return whole.toByteArray();
		}

		private static void put(byte[] into, int at, int value) {
			into[at] = (byte) (value >> 8);
			into[at + 1] = (byte) value;
		}

		private static SecurityException refusal(String name) {
			String plain = name.replace('/', '.');
			return new SecurityException(plain + " cannot be used here");
		}
	}
}
