package socratic;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Puts calls of `Step` into a program, each on the line that it tells of: what the compiler says of lines stays true. */
final class Instrument extends TreeScanner<Void, Void> {
	private static final String STEP = "socratic.Step.";

	/** What is put in at each offset, in its order. */
	final TreeMap<Integer, StringBuilder> inserted = new TreeMap<>();
	/** What is written over: from its offset to its length. */
	final TreeMap<Integer, Integer> removed = new TreeMap<>();
	/** The line of each loop, one-based. */
	final List<Integer> loops = new ArrayList<>();
	private final CompilationUnitTree unit;
	private final SourcePositions positions;
	private final String text;
	/** Calls also tell how they end, and with which value. */
	private final boolean isTraced;
	/** What a value is made again that is given back as a short number; empty for any other. */
	private String narrow = "";

	Instrument(CompilationUnitTree unit, SourcePositions positions, String text, boolean isTraced) {
		this.isTraced = isTraced;
		this.unit = unit;
		this.positions = positions;
		this.text = text;
	}

	void run() {
		scan(unit, null);
	}

	private int start(Tree tree) {
		return (int) positions.getStartPosition(unit, tree);
	}

	private int end(Tree tree) {
		return (int) positions.getEndPosition(unit, tree);
	}

	private int line(Tree tree) {
		return (int) unit.getLineMap().getLineNumber(start(tree));
	}

	private void insert(int at, String what) {
		inserted.computeIfAbsent(at, none -> new StringBuilder()).append(what);
	}

	/** Before what has been put there already: it stands within. */
	private void insertFirst(int at, String what) {
		inserted.computeIfAbsent(at, none -> new StringBuilder()).insert(0, what);
	}

	private static boolean isLoop(Tree tree) {
		return tree instanceof WhileLoopTree || tree instanceof ForLoopTree || tree instanceof EnhancedForLoopTree || tree instanceof DoWhileLoopTree;
	}

	private static Tree unlabeled(Tree tree) {
		Tree one = tree;
		while (one instanceof LabeledStatementTree) one = ((LabeledStatementTree) one).getStatement();
		return one;
	}

	/** The call that tells of a statement; null for one that does nothing by itself. */
	private String telling(Tree labeled) {
		Tree tree = unlabeled(labeled);
		if (tree instanceof EmptyStatementTree || tree instanceof ClassTree || tree instanceof BlockTree) return null;
		if (tree instanceof VariableTree && ((VariableTree) tree).getInitializer() == null) return null;
		if (isLoop(tree)) {
			loops.add(line(tree));
			return STEP + "l(" + (loops.size() - 1) + ");";
		}
		return STEP + "s(" + line(tree) + ");";
	}

	private void statements(List<? extends StatementTree> all) {
		for (StatementTree one : all) statement(one, false);
	}

	/** A statement; `isAlone`: as the body of an `if` or a loop, where it needs braces to have company. */
	private void statement(StatementTree tree, boolean isAlone) {
		if (tree == null) return;
		if (isConstructorCall(tree)) {
			scan(tree, null);
			return;
		}
		if (isAlone && tree instanceof BlockTree) {
			scan(tree, null);
			return;
		}
		String telling = telling(tree);
		int loop = loops.size() - 1;
		if (telling != null || isAlone) insert(start(tree), (isAlone ? "{" : "") + (telling == null ? "" : telling));
		Tree bare = unlabeled(tree);
		if (isLoop(bare)) loop(bare, loop);
		else scan(tree, null);
		if (isAlone) insert(end(tree), "}");
	}

	private void loop(Tree tree, int loop) {
		String round = STEP + "r(" + loop + ")";
		if (tree instanceof WhileLoopTree) {
			// A `for` that asks the same condition has a place for what is done between the rounds.
			WhileLoopTree one = (WhileLoopTree) tree;
			removed.put(start(one), "while".length());
			insert(start(one), "for");
			insert(start(one.getCondition()), "(;");
			scan(one.getCondition(), null);
			insert(end(one.getCondition()), ";" + round + ")");
			statement(one.getStatement(), true);
		} else if (tree instanceof ForLoopTree) {
			ForLoopTree one = (ForLoopTree) tree;
			scan(one.getCondition(), null);
			// Told before the names are moved on: a run comes to the head as it leaves the body.
			if (one.getUpdate().isEmpty()) insert(closing(one), round);
			else insert(start(one.getUpdate().get(0)), round + ",");
			for (StatementTree part : one.getInitializer()) scan(part, null);
			for (StatementTree part : one.getUpdate()) scan(part, null);
			statement(one.getStatement(), true);
		} else {
			StatementTree body = tree instanceof EnhancedForLoopTree ? ((EnhancedForLoopTree) tree).getStatement() : ((DoWhileLoopTree) tree).getStatement();
			ExpressionTree walked = tree instanceof EnhancedForLoopTree ? ((EnhancedForLoopTree) tree).getExpression() : null;
			boolean isFollowed = walked != null && isTraced && !hasOpenType((EnhancedForLoopTree) tree);
			if (isFollowed) insert(start(walked), STEP + "w(" + loop + ",");
			if (walked != null) scan(walked, null);
			if (isFollowed) insert(end(walked), ")");
			String begin = isFollowed ? "" : STEP + "b(" + loop + ");";
			if (body instanceof BlockTree) {
				insert(start(body) + 1, begin);
				scan(body, null);
			} else {
				insert(start(body), "{" + begin);
				statement(body, true);
				insert(end(body), "}");
			}
			if (tree instanceof DoWhileLoopTree) scan(((DoWhileLoopTree) tree).getCondition(), null);
		}
	}

	/** With `var` the name would have another type than in the student's own text. */
	private boolean hasOpenType(EnhancedForLoopTree tree) {
		return text.substring(start(tree.getVariable()), start(tree.getExpression())).matches("(?s)(?:final\\s+)?var\\b.*");
	}

	/** Where the brackets of a `for` that moves nothing on close: the last one before its body that no comment holds. */
	private int closing(ForLoopTree tree) {
		int from = tree.getCondition() == null ? start(tree) : end(tree.getCondition());
		for (int at = from; at < text.length(); at++) {
			if (text.startsWith("//", at)) at = text.indexOf('\n', at);
			else if (text.startsWith("/*", at)) at = text.indexOf("*/", at) + 1;
			else if (text.charAt(at) == ')' && (tree.getCondition() != null || isAfterTwo(tree, at))) return at;
			if (at < from) break;
		}
		return start(tree.getStatement());
	}

	private boolean isAfterTwo(ForLoopTree tree, int at) {
		int from = start(tree);
		for (StatementTree part : tree.getInitializer()) from = Math.max(from, end(part) - 1);
		return at > from && text.lastIndexOf(';', at) >= from;
	}

	private static boolean isConstructorCall(StatementTree tree) {
		if (!(tree instanceof ExpressionStatementTree)) return false;
		ExpressionTree call = ((ExpressionStatementTree) tree).getExpression();
		if (!(call instanceof MethodInvocationTree)) return false;
		String name = ((MethodInvocationTree) call).getMethodSelect().toString();
		return name.equals("this") || name.equals("super") || name.endsWith(".super");
	}

	@Override
	public Void visitMethod(MethodTree tree, Void none) {
		BlockTree body = tree.getBody();
		if (body == null) return null;
		// What the compiler adds has no place in the text.
		if (end(body) < 0) return null;
		List<? extends StatementTree> all = body.getStatements();
		boolean isFirst = !all.isEmpty() && isConstructorCall(all.get(0)) && end(all.get(0)) > 0;
		String type = String.valueOf(tree.getReturnType());
		called(isFirst ? end(all.get(0)) : begin(body), line(tree), body, type.matches("byte|short|char") ? "(" + type + ")" : "");
		return null;
	}

	/** Where its first statement begins, so that nothing is told of the line of its brace. */
	private int begin(BlockTree body) {
		return body.getStatements().isEmpty() ? start(body) + 1 : start(body.getStatements().get(0));
	}

	/** A body that is called; it begins at `from`. */
	private void called(int from, int line, BlockTree body, String result) {
		String before = narrow;
		narrow = result;
		insertFirst(from, STEP + "m(" + line + ");" + (isTraced ? "try{" : ""));
		scan(body, null);
		if (isTraced) insert(end(body) - 1, "}catch(Throwable sd$thrown){" + STEP + "x();throw sd$thrown;}finally{" + STEP + "e();}");
		narrow = before;
	}

	@Override
	public Void visitReturn(ReturnTree tree, Void none) {
		ExpressionTree value = tree.getExpression();
		if (isTraced && value != null) insert(start(value), narrow + STEP + "v(");
		scan(value, null);
		if (isTraced && value != null) insert(end(value), ")");
		return null;
	}

	@Override
	public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
		if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT) called(begin((BlockTree) tree.getBody()), line(tree.getBody()), (BlockTree) tree.getBody(), "");
		else scan(tree.getBody(), null);
		return null;
	}

	@Override
	public Void visitBlock(BlockTree tree, Void none) {
		statements(tree.getStatements());
		return null;
	}

	@Override
	public Void visitIf(IfTree tree, Void none) {
		scan(tree.getCondition(), null);
		statement(tree.getThenStatement(), true);
		statement(tree.getElseStatement(), true);
		return null;
	}

	@Override
	public Void visitLabeledStatement(LabeledStatementTree tree, Void none) {
		scan(tree.getStatement(), null);
		return null;
	}

	@Override
	public Void visitSwitch(SwitchTree tree, Void none) {
		scan(tree.getExpression(), null);
		cases(tree.getCases(), false);
		return null;
	}

	@Override
	public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
		scan(tree.getExpression(), null);
		cases(tree.getCases(), true);
		return null;
	}

	private void cases(List<? extends CaseTree> all, boolean isExpression) {
		for (CaseTree one : all) {
			if (one.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
				statements(one.getStatements());
				continue;
			}
			Tree body = one.getBody();
			if (body instanceof BlockTree) {
				scan(body, null);
			} else if (body instanceof ExpressionTree && isExpression) {
				insert(start(body), "{" + STEP + "s(" + line(body) + ");yield ");
				scan(body, null);
				insert(text.indexOf(';', end(body)) + 1, "}");
			} else if (body instanceof StatementTree) {
				insert(start(body), "{" + STEP + "s(" + line(body) + ");");
				scan(body, null);
				int end = end(body);
				insert(end > 0 && text.charAt(end - 1) == ';' ? end : text.indexOf(';', end) + 1, "}");
			} else {
				insert(start(body), "{" + STEP + "s(" + line(body) + ");");
				scan(body, null);
				insert(text.indexOf(';', end(body)) + 1, "}");
			}
		}
	}

	/** The text with all that is put in. */
	String written() {
		StringBuilder into = new StringBuilder(text.length() + 64 * inserted.size());
		int at = 0;
		for (var one : inserted.entrySet()) {
			into.append(text, at, one.getKey()).append(one.getValue());
			at = one.getKey() + removed.getOrDefault(one.getKey(), 0);
		}
		return into.append(text, at, text.length()).toString();
	}
}
