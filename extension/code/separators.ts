/** Between a call and its value; a value is meant to follow. */
export const strongSeparator =
	/^\s*;?\s*(?:`\s*)?(?:={0,2}=>|-{1,2}>|→|⇒|➜|={2,3}|(?:will|should|must)\s+(?:return|give|be|equal|evaluate to)|returns?|gives|evaluates to|yields)\s*:?/i;

/** What stands between a call and its value, and just as well elsewhere in prose. */
export const weakSeparator = /^\s*;?\s*(?:`\s*)?(?:=|:|is|equals?|#+|\/\/)\s*(?:==?>|->|returns?)?/i;

/** Between a call and the exception that it should raise; the group is the exception's name. */
export const raisingSeparator = /^\s*;?\s*(?:`\s*)?(?:\/\/+\s*)?(?:->|=>)?\s*(?:raises?|throws?|should raise|will raise)\s+(?:an?\s+)?`?((?:\w+::)*(?:[A-Z]\w*|[a-z]+(?:_[a-z]+)+))/;

/** Between a call and the text that it should print. */
export const printingSeparator = /^\s*;?\s*(?:`\s*)?(?:\/\/+\s*)?(?:should |will |must )?(?:prints?|displays?)(?: out)?\b\s*:?\s*/i;
