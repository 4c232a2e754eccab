package socratic;

import com.sun.source.util.JavacTask;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * The compiler's own way to be used again with the library that it has read before, which is several times as fast. It is no part of what
 * a JDK promises: where it is not as it was, nothing is compiled by it.
 */
final class Pool {
	private Object pool;
	private Method task;
	private Class<?> worker;

	Pool() {
		try {
			Class<?> type = Class.forName("com.sun.tools.javac.api.JavacTaskPool");
			worker = Class.forName("com.sun.tools.javac.api.JavacTaskPool$Worker");
			task = type.getMethod("getTask", Writer.class, JavaFileManager.class, DiagnosticListener.class, Iterable.class, Iterable.class, Iterable.class, worker);
			pool = type.getConstructor(int.class).newInstance(4);
		} catch (ReflectiveOperationException | RuntimeException | LinkageError other) {
			pool = null;
		}
	}

	/** Whether it has compiled them: false where it cannot. */
	boolean compile(JavaFileManager files, DiagnosticListener<JavaFileObject> said, List<String> options, List<? extends JavaFileObject> sources) {
		if (pool == null) return false;
		Object calling = Proxy.newProxyInstance(Pool.class.getClassLoader(), new Class<?>[] {worker}, (self, method, arguments) -> ((JavacTask) arguments[0]).call());
		try {
			task.invoke(pool, null, files, said, options, null, sources, calling);
			return true;
		} catch (InvocationTargetException broken) {
			if (broken.getCause() instanceof StackOverflowError) throw (StackOverflowError) broken.getCause();
			pool = null;
			return false;
		} catch (IllegalAccessException | RuntimeException closed) {
			pool = null;
			return false;
		}
	}
}
