package refine

// contrasted reports whether the number is one that another is set against:
// "six men, not eight", "not 212 people but 140", "six rather than eight".
func (st *site) contrasted() bool {
	q := st.quantity
	if q == nil {
		return false
	}
	t := q.First - 1
	for t > st.tree.First && emphasis[st.token(t)] {
		t--
	}
	switch st.token(t) {
	case "not":
		before := st.token(t - 1)
		return before != "if" && before != "or" && before != "why" && !pseudo[st.token(t+1)] && !bounded[st.token(t+1)]
	case "than":
		return st.token(t-1) == "rather"
	case "of":
		return st.token(t-1) == "instead"
	}
	return false
}

// emphasis may stand between "not" and the number that it denies.
var emphasis = map[string]bool{
	"certainly": true, "surely": true, "definitely": true, "the": true, "as": true, "anything": true, "like": true,
}

// bounded are words with which "not" sets a bound instead of denying: "not
// more than 12", "not all 12".
var bounded = map[string]bool{
	"more": true, "fewer": true, "less": true, "exactly": true, "quite": true, "all": true, "every": true,
	"even": true, "one": true, "a": true, "nearly": true, "over": true, "under": true, "yet": true,
}

// excepted reports whether the number is taken out of a whole: "all but two".
func (st *site) excepted() bool {
	q := st.quantity
	if q == nil {
		return false
	}
	switch st.token(q.First - 1) {
	case "but", "except", "bar", "save":
	default:
		return false
	}
	switch st.token(q.First - 2) {
	case "all", "everyone", "everybody", "everything", "every", "anyone", "anybody", "any":
		return true
	}
	return false
}

// token returns the lower-case form of a token of the sentence, "" beyond it.
func (st *site) token(t int) string {
	if t < st.tree.First || t >= st.tree.Last {
		return ""
	}
	return st.tree.Tokens[t].Lower
}
