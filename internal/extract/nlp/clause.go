package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// repairClauses tells finite past forms from participles where one clause has
// two of them: in "police held the men accused of arson" and in "the men
// accused of arson were held" the model takes "accused" for a finite verb.
func repairClauses(tokens []text.Token) {
	c := clause{finite: -1, verb: -1}
	for i := range tokens {
		t := &tokens[i]
		if boundary(tokens, i, c.finite >= 0) {
			host := c.finite < 0 && strings.HasPrefix(t.Tag, "W") && nounBefore(tokens, i)
			c = clause{finite: -1, verb: -1, owed: host, adjunct: t.Norm == "," && tagAt(tokens, i+1) == "VBG"}
			continue
		}
		switch {
		case t.Tag == "VBD" && strandedParticiple(tokens, i):
			t.Tag = "VBN"
		case t.Tag == "VBN" && hasCounted(tokens, i):
			t.Tag = "VBD"
			c.finite = settle(tokens, c, i)
		case c.owed && c.finite >= 0 && t.Tag == "VBD" && !objectAt(tokens, i+1) && nounBefore(tokens, i):
			c.owed, c.finite = false, i
		case finiteTag(t.Tag):
			c.finite = settle(tokens, c, i)
		}
		if t.Tag[:1] == "V" {
			c.verb = i
		}
	}
}

// clause is what was seen of the clause so far.
type clause struct {
	finite int  // index of the last finite verb, or -1
	verb   int  // index of the last verb of any form, or -1
	owed   bool // it is a relative clause whose host has no finite verb yet
	// adjunct tells that it begins with a gerund behind a comma, and so needs no
	// finite verb: ", bringing the number of men sent home to nine".
	adjunct bool
}

func finiteTag(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }

// settle decides between the last finite verb and the candidate at i, and
// returns the one that remains finite.
func settle(tokens []text.Token, c clause, i int) int {
	if c.adjunct && c.finite < 0 && tokens[i].Tag == "VBD" && nounBefore(tokens, i) && reducible(tokens[i].Lower) && !objectAt(tokens, i+1) {
		tokens[i].Tag = "VBN"
		return c.finite
	}
	if c.finite < 0 || !nounBefore(tokens, i) {
		return i
	}
	t, f := &tokens[i], &tokens[c.finite]
	object := (objectAt(tokens, i+1) || counted(tokens, i+1)) && !namingVerbs[t.Lower]
	if t.Tag != "VBD" || !reducible(t.Lower) || object {
		if f.Tag == "VBD" && nounBefore(tokens, c.finite) && (reducible(f.Lower) && !objectAt(tokens, c.finite+1) || opined(tokens, c.finite)) {
			f.Tag = "VBN"
		}
		return i
	}
	// "said police were held": a clause without "that"; "the case police
	// opened": a relative one without it.
	if c.verb >= 0 && reports(tokens[c.verb].Lower) || objectRelative(tokens, i) {
		return i
	}
	t.Tag = "VBN"
	return c.finite
}

// opined reports whether the past form at i tells what the noun before it is
// taken for: "a man thought to be in hiding".
func opined(tokens []text.Token, i int) bool {
	return opinions[tokens[i].Lower] && lowerAt(tokens, i+1) == "to" && tagAt(tokens, i+2) == "VB"
}

var opinions = words("thought believed said known suspected reported understood alleged feared presumed assumed reputed rumoured rumored")

// hasCounted reports whether what was taken for a participle at i has people or
// things that are counted for its object, and a noun for its subject, and so is
// a past tense: "a quake killed at least 40 people".
func hasCounted(tokens []text.Token, i int) bool {
	return nounBefore(tokens, i) && !auxiliaryBefore(tokens, i) && !namingVerbs[tokens[i].Lower] && !tagBefore(tokens, i, "VBN") && counted(tokens, i+1)
}

// counted reports whether people or things that are counted stand at token i.
func counted(tokens []text.Token, i int) bool {
	at := i
	for ; at < len(tokens) && at < i+3 && counters[tokens[at].Lower]; at++ {
	}
	if tagAt(tokens, at) != "CD" {
		return false
	}
	for at++; tagAt(tokens, at) == "CD" || tagAt(tokens, at) == "JJ"; at++ {
	}
	return tagAt(tokens, at) == "NNS" && !units[tokens[at].Lower]
}

// counters stand before a number.
var counters = words("at least more than fewer no as many nearly almost roughly")

// units are what time and ways are measured in, and what money is.
var units = words("seconds minutes hours days weeks months years decades times metres meters kilometres kilometers miles km feet yards dollars euros pounds percent degrees tonnes tons kilos kilograms kg grams litres liters barrels acres hectares points")

// namingVerbs have a participle with a name or a noun right behind it.
var namingVerbs = words("called named dubbed titled nicknamed considered deemed given offered paid awarded labelled labeled aged dated")

// objectRelative reports whether a second noun phrase stands right behind a
// first, before the verb at i, and so is its subject: "the losses the firm
// booked".
func objectRelative(tokens []text.Token, i int) bool {
	for j := i - 1; j > 0 && j >= i-6; j-- {
		tag, before := tokens[j].Tag, tokens[j-1].Tag
		switch {
		case tag == "DT" || tag == "PRP$":
			return strings.HasPrefix(before, "NN")
		case tag == "NNP" && (before == "NN" || before == "NNS"):
			return true
		case strings.HasPrefix(tag, "NN"), tag == "JJ", tag == "CD", strings.HasPrefix(tag, "RB"):
		default:
			return false
		}
	}
	return false
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
	"reveal see show suggest suspect tell think understand warn write acknowledge admit argue assure conclude declare find guarantee indicate predict read recall stress swear testify determine decide discover tweet")

// intransitive verbs have no passive, and so no participle behind a noun.
var intransitive = words("die fall rise come go arrive appear happen occur remain stay live last sleep sit stand march protest rally escape flee begin seem belong exist collapse erupt emerge " +
	"agree fail continue decline vote work travel gather participate resign retire vanish cease disappear arise start end")

// strandedParticiple recognises participles by their direct neighbours: "those
// arrested", "the 26 extradited on Monday", "killed by gunmen", ", sent in May,".
func strandedParticiple(tokens []text.Token, i int) bool {
	w := tokens[i].Lower
	if !participle(w) || auxiliaries[w] || objectAt(tokens, i+1) {
		return false
	}
	prev, before := lowerAt(tokens, i-1), tagAt(tokens, i-2)
	switch {
	case prev == "those", lowerAt(tokens, i+1) == "of" && blamed[w] && nounBefore(tokens, i):
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

// blamed are participles that "of" makes of a noun's clause: "men suspected of arson".
var blamed = words("suspected accused convicted acquitted cleared robbed deprived stripped made composed")

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

// boundary reports whether a clause ends or begins at token i; complete tells
// that the clause has its finite verb.
func boundary(tokens []text.Token, i int, complete bool) bool {
	t := tokens[i]
	switch t.Tag {
	case ",", ":", ".", "``", "''", "(", ")", "WDT", "WP", "WP$", "WRB":
		return true
	case "CC":
		next := tagAt(tokens, i+1)
		return finiteTag(next) || next == "PRP" || next == "RB" || next == "VBN" ||
			complete && next == "DT" && tagAt(tokens, i+2) != "CD"
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

var timeWords = words("this last next earlier later today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday overnight early late weeks months years north south east west home abroad overseas")
