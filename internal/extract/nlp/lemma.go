package nlp

// Lemma returns the dictionary form of a word in lower case, given its Penn
// Treebank tag.
func Lemma(lower, _ string) string { return lower }
