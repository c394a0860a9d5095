package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// repairClauses tells finite past forms from participles where one clause has
// two of them: in "police held the men accused of arson" and in "the men
// accused of arson were held" the model takes "accused" for a finite verb.
func repairClauses(tokens []text.Token) {
	finite := -1  // the last finite verb of the clause
	owed := false // a relative clause began before its host had a finite verb
	for i := range tokens {
		t := &tokens[i]
		switch {
		case boundary(tokens, i):
			owed = finite < 0 && strings.HasPrefix(t.Tag, "W") && nounBefore(tokens, i)
			finite = -1
		case t.Tag == "VBD" && finite >= 0 && owed && !objectAt(tokens, i+1) && nounBefore(tokens, i):
			owed = false
			finite = i
		case t.Tag == "VBD" && strandedParticiple(tokens, i):
			t.Tag = "VBN"
		case finiteTag(t.Tag):
			finite = settle(tokens, finite, i)
		}
	}
}

func finiteTag(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }

// settle decides between the finite verb first and the candidate at i, and
// returns the one that remains finite.
func settle(tokens []text.Token, first, i int) int {
	if first < 0 || !nounBefore(tokens, i) {
		return i
	}
	t, f := &tokens[i], &tokens[first]
	fOpen := f.Tag == "VBD" && reducible(f.Lower) && !objectAt(tokens, first+1) && nounBefore(tokens, first)
	if t.Tag != "VBD" || !reducible(t.Lower) || fOpen && objectAt(tokens, i+1) {
		if fOpen {
			f.Tag = "VBN"
		}
		return i
	}
	if reports(f.Lower) {
		return i // "said police arrested ten": a clause without "that"
	}
	t.Tag = "VBN"
	return first
}

// reducible reports whether a past form may stand for a relative clause: it is
// a participle too, of a verb that is neither an auxiliary nor one of speech.
func reducible(w string) bool {
	return participle(w) && !auxiliaries[w] && !reports(w) && !intransitive[verbLemma(w, "VBN")]
}

// reports reports whether a verb takes a clause without "that".
func reports(w string) bool {
	return reportVerbs[w] || reportVerbs[verbLemma(w, "VBD")] || reportVerbs[verbLemma(w, "VBZ")]
}

var reportVerbs = words("say add announce believe claim confirm deny estimate explain fear feel hear hope insist know learn mean note promise realise realize report " +
	"reveal see show suggest suspect tell think understand warn write acknowledge admit argue assure conclude declare find guarantee indicate predict read recall stress swear testify")

// intransitive verbs have no passive, and so no participle behind a noun.
var intransitive = words("die fall rise come go arrive appear happen occur remain stay live last sleep sit stand march protest rally escape flee begin seem belong exist collapse erupt emerge " +
	"agree fail continue decline vote work travel gather participate resign retire")

// strandedParticiple recognises participles by their direct neighbours: "those
// arrested", "the 26 extradited on Monday", "killed by gunmen", ", sent in May,".
func strandedParticiple(tokens []text.Token, i int) bool {
	w := tokens[i].Lower
	if !participle(w) || auxiliaries[w] || objectAt(tokens, i+1) {
		return false
	}
	prev, before := lowerAt(tokens, i-1), tagAt(tokens, i-2)
	switch {
	case prev == "those":
		return true
	case tagAt(tokens, i-1) == "CD" && (lowerAt(tokens, i-2) == "the" || before == "PRP$") && !reports(w) && !intransitive[verbLemma(w, "VBN")]:
		return true
	case lowerAt(tokens, i+1) == "by" && tagAt(tokens, i+2) != "CD" && nounBefore(tokens, i):
		return !intransitive[verbLemma(w, "VBN")] && !reports(w) && w != "passed" && w != "stood"
	case prev == "," && strings.HasPrefix(before, "NN") && tagAt(tokens, i+1) == "IN":
		return closesBeforeVerb(tokens, i+1) && reducible(w)
	}
	return false
}

// closesBeforeVerb reports whether a comma follows within a few words, and a
// finite verb or a determiner right behind it: the phrase was an insertion.
func closesBeforeVerb(tokens []text.Token, i int) bool {
	for j := i; j < len(tokens) && j < i+10; j++ {
		if tokens[j].Norm != "," {
			continue
		}
		next := tagAt(tokens, j+1)
		return finiteTag(next) || next == "DT" || next == "RB"
	}
	return false
}

// boundary reports whether a clause ends or begins at token i.
func boundary(tokens []text.Token, i int) bool {
	t := tokens[i]
	switch t.Tag {
	case ",", ":", ".", "``", "''", "(", ")", "WDT", "WP", "WP$", "WRB":
		return true
	case "CC":
		next := tagAt(tokens, i+1)
		return finiteTag(next) || next == "PRP" || next == "RB" || next == "VBN"
	case "IN", "DT":
		return subordinators[t.Lower] && (t.Lower != "that" || t.Tag == "IN")
	}
	return false
}

var subordinators = words("that if because while after before since as though although whether until unless when where than once")

// nounBefore reports whether the words before token i may be its subject: a
// noun, a number or "those", past adverbs and a closing bracket.
func nounBefore(tokens []text.Token, i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		tag := tokens[j].Tag
		switch {
		case strings.HasPrefix(tag, "NN"), tag == "CD", tokens[j].Lower == "those":
			return true
		case strings.HasPrefix(tag, "RB"):
		default:
			return false
		}
	}
	return false
}

// objectAt reports whether an object begins at token i: anything nominal but an
// expression of time.
func objectAt(tokens []text.Token, i int) bool {
	switch tagAt(tokens, i) {
	case "DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "$", "JJR":
		return !timeWords[lowerAt(tokens, i)]
	}
	return false
}

var timeWords = words("this last next earlier later today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday overnight early late weeks months years")
