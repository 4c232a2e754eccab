package socratic;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The machine in which programs run. It is told what to run by the server, which believes only what comes behind the mark that it has
 * drawn for this machine; whatever else a program may write is passed over.
 */
public final class Worker {
	private Worker() {}

	public static void main(String[] arguments) {
		try {
			serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
		} catch (Throwable broken) {
			Runtime.getRuntime().halt(3);
		}
		Runtime.getRuntime().halt(0);
	}

	private static void serve(InputStream in, OutputStream out) throws IOException {
		byte[] mark = new byte[Frames.MARK];
		if (in.readNBytes(mark, 0, mark.length) < mark.length) return;
		ThreadGroup programs = new ThreadGroup("programs");
		boolean isWalled = Walls.raise(programs);
		// The tracer finds these ready.
		Step.begin(0, new int[0], 1, false);
		Show.all(List.of(1), null, null, null, null, null);
		Frames.write(out, mark, Json.write(Json.of("walls", isWalled)));
		Version version = null;
		List<Object> files = List.of();
		for (String text = Frames.read(in, new byte[0]); text != null; text = Frames.read(in, new byte[0])) {
			Map<String, Object> asked = Json.object(text);
			if (asked.get("kind").equals("load")) {
				version = new Version(asked);
				if (asked.get("files") != null) files = Json.list(asked.get("files"));
				continue;
			}
			layOut(files);
			Frames.write(out, mark, Json.write(new Trial(version, asked).run(programs)));
		}
	}

	/** The files beside the program, as they were: what a run has left goes. */
	private static void layOut(List<Object> files) throws IOException {
		Path folder = new File("").getAbsoluteFile().toPath();
		List<Path> old = new ArrayList<>();
		try (Stream<Path> found = Files.walk(folder)) {
			found.filter(path -> !path.equals(folder)).limit(100_000).forEach(path -> old.add(0, path));
		}
		for (Path path : old) Files.deleteIfExists(path);
		for (Object one : files) {
			Map<String, Object> file = Json.map(one);
			Files.write(folder.resolve((String) file.get("name")), Base64.getDecoder().decode((String) file.get("data")));
		}
	}
}
