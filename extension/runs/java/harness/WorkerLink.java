package socratic;

import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A machine in which programs run, started when it is needed and killed when a program has spoilt it. */
final class WorkerLink {
	private static final String END = "";
	private static final int START_MS = 20_000;
	private static final int DEBUGGED_START_MS = 30_000;

	private final boolean isTraced;
	private final Path folder;
	private Process process;
	private OutputStream to;
	private LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
	private int memoryMb;
	private boolean isWalled;
	/** The machine as a debugger sees it; null where it is not traced. */
	VirtualMachine machine;

	WorkerLink(Path home, boolean isTraced) throws IOException {
		this.isTraced = isTraced;
		folder = Files.createDirectories(home.resolve(isTraced ? "traced" : "plain"));
	}

	int memory() {
		return memoryMb;
	}

	boolean isWalled() {
		return isWalled;
	}

	/** A machine that may take so much memory; the one that is there, if it fits. */
	void ready(int wantedMb) throws IOException {
		if (process != null && process.isAlive() && wantedMb == memoryMb) return;
		kill();
		clear();
		memoryMb = wantedMb;
		List<String> command = new ArrayList<>(List.of(
			System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-Xmx" + wantedMb + "m", "-Xms16m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:MaxDirectMemorySize=" + wantedMb + "m",
			"-XX:MaxMetaspaceSize=128m", "-XX:MaxJavaStackTraceDepth=1024", "-XX:-CreateCoredumpOnCrash", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
			"-Duser.language=en", "-Djava.io.tmpdir=" + folder, "-XX:ErrorFile=" + folder.resolve("crash"), "-XX:+ShowCodeDetailsInExceptionMessages", "-XX:TieredStopAtLevel=1"
		));
		if (Runtime.version().feature() < 24) command.add("-Djava.security.manager=allow");
		ListeningConnector connector = null;
		Map<String, Connector.Argument> settings = null;
		if (isTraced) {
			connector = listener();
			settings = connector.defaultArguments();
			settings.get("localAddress").setValue("127.0.0.1");
			settings.get("port").setValue("0");
			settings.get("timeout").setValue(Integer.toString(DEBUGGED_START_MS));
			try {
				String address = connector.startListening(settings);
				command.add("-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,address=127.0.0.1:" + address.replaceAll("^.*:", ""));
			} catch (com.sun.jdi.connect.IllegalConnectorArgumentsException unknown) {
				throw new IOException(unknown);
			}
		}
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "socratic.Worker"));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().clear();
		builder.environment().putAll(kept());
		process = builder.start();
		to = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
		byte[] mark = new byte[Frames.MARK];
		new SecureRandom().nextBytes(mark);
		to.write(mark);
		to.flush();
		listen(process.getInputStream(), mark);
		if (connector != null) {
			try {
				machine = connector.accept(settings);
				connector.stopListening(settings);
			} catch (com.sun.jdi.connect.IllegalConnectorArgumentsException unknown) {
				throw new IOException(unknown);
			}
		}
		String greeting = next(START_MS);
		if (greeting == null) {
			kill();
			throw new IOException("the machine for programs did not start");
		}
		isWalled = Boolean.TRUE.equals(Json.object(greeting).get("walls"));
	}

	/** What a machine needs to start on Windows; elsewhere nothing. */
	private static Map<String, String> kept() {
		Map<String, String> kept = new java.util.HashMap<>();
		for (String name : List.of("SystemRoot", "TEMP", "TMP")) if (System.getenv(name) != null && File.separatorChar == '\\') kept.put(name, System.getenv(name));
		return kept;
	}

	private static ListeningConnector listener() throws IOException {
		for (ListeningConnector one : com.sun.jdi.Bootstrap.virtualMachineManager().listeningConnectors()) if (one.name().equals("com.sun.jdi.SocketListen")) return one;
		throw new IOException("no debugger");
	}

	private void listen(InputStream from, byte[] mark) {
		LinkedBlockingQueue<String> into = said = new LinkedBlockingQueue<>();
		Thread thread = new Thread(() -> {
			try {
				for (String text = Frames.read(from, mark); text != null; text = Frames.read(from, mark)) into.add(text);
			} catch (IOException ended) {
				// Its end is what there is to tell.
			}
			into.add(END);
		}, "listener");
		thread.setDaemon(true);
		thread.start();
	}

	void tell(Map<String, Object> message) throws IOException {
		Frames.write(to, new byte[0], Json.write(message));
	}

	/** The next thing that it says; null when it does not in time or has ended, and is then gone. */
	String next(long timeMs) {
		try {
			String text = said.poll(timeMs, TimeUnit.MILLISECONDS);
			if (text != null && !text.equals(END)) return text;
		} catch (InterruptedException nobodyDoes) {
			Thread.currentThread().interrupt();
		}
		kill();
		return null;
	}

	void kill() {
		VirtualMachine seen = machine;
		machine = null;
		if (process != null) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			try {
				process.waitFor(5, TimeUnit.SECONDS);
			} catch (InterruptedException nobodyDoes) {
				Thread.currentThread().interrupt();
			}
		}
		process = null;
		if (seen != null) {
			try {
				seen.dispose();
			} catch (RuntimeException gone) {
				// It has ended already.
			}
		}
	}

	private void clear() {
		try (Stream<Path> found = Files.walk(folder)) {
			List<Path> old = new ArrayList<>();
			found.filter(path -> !path.equals(folder)).limit(100_000).forEach(path -> old.add(0, path));
			for (Path path : old) Files.deleteIfExists(path);
		} catch (IOException | java.io.UncheckedIOException left) {
			// The machine itself looks once more.
		}
	}
}
