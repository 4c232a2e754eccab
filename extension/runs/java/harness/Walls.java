package socratic;

import java.io.File;
import java.io.FilePermission;
import java.security.Permission;

/** What the threads of a program may not do, where the machine still has this wall (up to version 23). */
@SuppressWarnings("removal")
final class Walls extends SecurityManager {
	private final ThreadGroup programs;
	private final String folder;
	private final String home;

	private Walls(ThreadGroup programs) {
		this.programs = programs;
		folder = new File("").getAbsolutePath() + File.separator;
		home = new File(System.getProperty("java.home")).getAbsolutePath() + File.separator;
	}

	/** Whether the wall stands. */
	static boolean raise(ThreadGroup programs) {
		try {
			System.setSecurityManager(new Walls(programs));
			return true;
		} catch (UnsupportedOperationException | SecurityException gone) {
			return false;
		}
	}

	private boolean isProgram() {
		ThreadGroup group = Thread.currentThread().getThreadGroup();
		return group == null || programs.parentOf(group);
	}

	@Override
	public void checkPermission(Permission permission) {
		if (!isProgram()) return;
		String name = permission.getName();
		if (permission instanceof FilePermission) checkFile(name, permission.getActions());
		else if (permission instanceof java.net.SocketPermission || permission instanceof java.net.URLPermission) refuse("the network");
		else if (name.startsWith("exitVM")) refuse("Runtime.exit");
		else if (permission instanceof RuntimePermission && (name.equals("setSecurityManager") || name.startsWith("loadLibrary") && !isOfMachine() || name.startsWith("getenv") || name.equals("shutdownHooks") || name.equals("createClassLoader") && !isOfMachine())) refuse(name);
		else if (name.equals("suppressAccessChecks") && !isOfMachine()) refuse("setAccessible");
	}

	@Override
	public void checkPermission(Permission permission, Object context) {
		checkPermission(permission);
	}

	@Override
	public void checkRead(java.io.FileDescriptor file) {}

	@Override
	public void checkWrite(java.io.FileDescriptor file) {}

	/** The first class behind this wall and the machine's own is none of the program: the machine asks for itself. */
	private boolean isOfMachine() {
		Class<?>[] stack = getClassContext();
		for (Class<?> one : stack) {
			if (one == Walls.class || one.getName().startsWith("java.lang.reflect.") || one == SecurityManager.class) continue;
			return !(one.getClassLoader() instanceof Loader);
		}
		return true;
	}

	private void checkFile(String name, String actions) {
		if (actions.equals("execute")) refuse("other programs");
		String path;
		try {
			path = new File(name).getCanonicalPath();
		} catch (java.io.IOException unknown) {
			path = name;
		}
		boolean isOwn = (path + File.separator).startsWith(canonical(folder));
		if (isOwn || actions.equals("read") && ((path + File.separator).startsWith(canonical(home)) || path.endsWith(".class") && isOfMachine())) return;
		if (actions.equals("read") && isOfMachine() && path.startsWith("/usr/share/")) return;
		refuse("the file " + name);
	}

	private static String canonical(String path) {
		try {
			return new File(path).getCanonicalPath() + File.separator;
		} catch (java.io.IOException unknown) {
			return path;
		}
	}

	private static void refuse(String what) {
		throw new SecurityException(what + " cannot be used here");
	}
}
