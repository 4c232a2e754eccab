package socratic;

/** Stands for `java.util.Random` in programs: one that is made without a seed has the same chance in each test. */
public class Chance extends java.util.Random {
	private static final long serialVersionUID = 1;

	public Chance() {
		super(Step.chance.nextLong());
	}

	public Chance(long seed) {
		super(seed);
	}
}
