package uk.candour.detection;

/** One slip of the pen. */
final class Distance {

	private Distance() {
	}

	/**
	 * Whether one letter is missing, too many, another, or has changed place with its
	 * neighbour.
	 */
	static boolean isOne(String a, String b) {
		if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
			return false;
		}
		int head = 0;
		int shorter = Math.min(a.length(), b.length());
		while (head < shorter && a.charAt(head) == b.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
			tail++;
		}
		int leftA = a.length() - head - tail;
		int leftB = b.length() - head - tail;
		boolean swapped = leftA == 2 && leftB == 2 && a.charAt(head) == b.charAt(head + 1)
				&& a.charAt(head + 1) == b.charAt(head);
		return leftA <= 1 && leftB <= 1 || swapped;
	}

}
