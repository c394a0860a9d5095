package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// repair corrects the systematic errors of the model in one sentence. Each step
// is one pass from left to right; later steps rely on earlier ones.
func repair(tokens []text.Token) {
	for i := range tokens {
		repairForm(tokens, i)
	}
	for i := range tokens {
		repairContext(tokens, i)
	}
	repairClauses(tokens)
	repairPossessives(tokens)
}

// repairForm corrects what the form of a word decides alone.
func repairForm(tokens []text.Token, i int) {
	t := &tokens[i]
	switch {
	case t.Traits&text.Mark != 0:
		if t.Tag != "``" && t.Tag != "''" {
			t.Tag = markTag(t.Norm)
		}
	case (t.Lower == "female" || t.Lower == "male") && t.Tag == "NN" && (strings.HasPrefix(tagAt(tokens, i+1), "NN") || charged[lowerAt(tokens, i+1)]):
		t.Tag = "JJ" // "four female suspected smugglers"
	case t.Traits&text.NumberWord != 0:
		t.Tag = "CD"
		if t.Lower == "one" && pronominal[lowerAt(tokens, i-1)] {
			t.Tag = "NN"
		}
	case t.Lower == "general" && strings.HasPrefix(t.Tag, "VB"):
		t.Tag = "JJ" // "attorneys general"
	case t.Lower == "police" && !strings.HasPrefix(tagAt(tokens, i+1), "NN"):
		t.Tag = "NNS"
	case t.Traits&text.Initial != 0:
		t.Tag = "NNP"
	case t.Tag == "VBZ" && !strings.HasSuffix(t.Lower, "s") && strings.HasPrefix(tagAt(tokens, i+1), "NNP"):
		t.Tag = "NN" // "U.S. envoy Ada Obi"
	case t.Tag == "SYM" || t.Tag == "-NONE-" || t.Tag == "UH" && i > 0 && tagAt(tokens, i-1) != ")" && properForm(t.Norm):
		t.Tag = "NN"
	}
}

// numberWord reports whether a word is a number: "eleven", "fifty-eight".
func numberWord(w string) bool {
	head, tail, ok := strings.Cut(w, "-")
	if ok {
		return numberWords[head] && numberWords[tail]
	}
	return numberWords[w]
}

var numberWords = words("zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
	"twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million billion trillion one")

// pronominal words make a pronoun of "one".
var pronominal = words("no any some every each this that the another which")

// initialToken recognises "J." and "J.-P.".
func initialToken(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && strings.HasPrefix(w[size:], ".") && strings.HasSuffix(w, ".") && !dottedCommon[w]
}

var dottedCommon = words("A.M. P.M.")

// properForm reports whether a word is written as a name: a capital first.
func properForm(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// repairContext corrects what the neighbours decide.
func repairContext(tokens []text.Token, i int) {
	t := &tokens[i]
	prev := tagAt(tokens, i-1)
	switch t.Tag {
	case "VBD":
		if (auxiliaryBefore(tokens, i) || prev == "CD" && copulas[lowerAt(tokens, i+1)]) && participle(t.Lower) {
			t.Tag = "VBN" // "had killed", "the 40 killed were"
		}
		if charged[t.Lower] && strings.HasPrefix(tagAt(tokens, i+1), "NN") && (prev == "CD" || prev == "JJ" || prev == "DT") {
			t.Tag = "VBN" // "four female suspected smugglers"
		}
	case "VBN":
		if subjects[lowerAt(tokens, i-1)] && participle(t.Lower) || prev == "CD" && undergone[t.Lower] && lowerAt(tokens, i+1) != "by" {
			t.Tag = "VBD" // "four needed treatment"
		}
	case "VBZ":
		if (prev == "CD" && lowerAt(tokens, i-1) != "one" || prev == "PRP$") && !clippedForm(t.Lower) && !properForm(t.Norm) {
			t.Tag = "NNS"
		}
		if next := tagAt(tokens, i+1); (next == "VBD" || next == "MD") && !clippedForm(t.Lower) && !auxiliaryForms[t.Lower] {
			t.Tag = "NNS" // "reports said"
		}
	case "VBG":
		if prev == "DT" && remains[t.Lower] && tagAt(tokens, i+1) == "CD" {
			t.Tag = "JJ" // "freed the remaining nine"
		}
	case "PRP", "PRP$":
		if t.Lower == "her" {
			t.Tag = tagOfHer(tokens, i)
		}
	case "IN":
		if base := irregularVerbs.Get(t.Lower); base != "" && !prepositions[t.Lower] {
			t.Tag = "VBD"
		}
	case "JJ", "RB":
		repairAdjective(tokens, i)
	case "$":
		if participleForm(t.Lower) {
			t.Tag = "VBN" // "and driven 1.3 million from their homes"
		}
	case "NN", "VB", "VBP", "NNS":
		repairNoun(tokens, i)
	case "POS":
		if t.Lower == "'s" && clauseSubjects[lowerAt(tokens, i-1)] {
			t.Tag = "VBZ"
		}
	}
}

// charged are participles that stand before those who are said to be something.
var charged = words("suspected alleged accused convicted wanted")

// auxiliaryForms may stand before another finite form by mistake, but are no nouns.
var auxiliaryForms = words("is has does was 's")

// copulas are the finite forms of "be"; what stands right before one, behind a
// number, is no past tense: "40 killed were".
var copulas = words("is are was were")

// repairAdjective corrects past forms and adverbs that were taken for adjectives.
func repairAdjective(tokens []text.Token, i int) {
	t, prev := &tokens[i], tagAt(tokens, i-1)
	if t.Lower == "general" && generals[lowerAt(tokens, i-1)] {
		t.Tag = "NN" // "the attorney general"
	}
	if spreads[t.Lower] && !strings.HasPrefix(tagAt(tokens, i+1), "NN") && !strings.HasPrefix(tagAt(tokens, i+1), "JJ") {
		t.Tag = "RB" // "killed 60 worldwide"
	}
	if prev == "CC" && strings.HasSuffix(t.Lower, "ed") && tagAt(tokens, i+1) == "CD" && tagBefore(tokens, i-1, "VBD") {
		t.Tag = "VBD" // "killed 12 and injured nine"
	}
	if prev == "NNS" && t.Tag == "JJ" && strings.HasSuffix(t.Lower, "ed") && counted(tokens, i+1) {
		t.Tag = "VBD" // "shells injured nine herders"
	}
	if prev == "CC" && (participleForm(t.Lower) || strings.HasSuffix(t.Lower, "ed")) && tagAt(tokens, i+1) == "CD" && tagBefore(tokens, i-1, "VBN") {
		t.Tag = "VBN" // "have killed 12 and driven 900 out"
	}
	if prev == "CD" && t.Tag == "JJ" && t.Traits&text.Capital != 0 && closesSubject(tokens, i+1) {
		t.Tag = "NNP" // "one Peruvian and two Danes"
	}
	if prev == "NNS" && t.Lower == "face" && faced(tokens, i+1) {
		t.Tag = "VBP"
	}
	if t.Lower == "cast" && (prev == "NNS" || prev == "NNP") && objectAt(tokens, i+1) {
		t.Tag = "VBD"
	}
	plural := prev == "NNS" || i == 1 && strings.HasPrefix(prev, "NNP") && strings.HasSuffix(tokens[0].Lower, "s")
	if verbalAdjectives[t.Lower] && plural && tagAt(tokens, i+1) == "CD" {
		t.Tag = "VBP" // "rebels free 18 hostages"
	}
	if t.Tag == "JJ" && article(lowerAt(tokens, i-1)) && (tagAt(tokens, i+1) == "VBD" || tagAt(tokens, i+1) == "VBN") && tagAt(tokens, i+2) == "CD" {
		t.Tag = "NN" // "a strike on a funeral killed 40"
		if participle(lowerAt(tokens, i+1)) {
			tokens[i+1].Tag = "VBD"
		}
		return
	}
	if t.Lower == "close" && prev == "CC" && objectAt(tokens, i+1) {
		t.Tag = "VB"
	}
}

func article(w string) bool { return w == "a" || w == "an" }

// verbalAdjectives are verbs as well: between a plural and a number they are one.
var verbalAdjectives = words("free clear empty")

// repairNoun corrects verbs that were taken for nouns, and names.
func repairNoun(tokens []text.Token, i int) {
	t, prev := &tokens[i], tagAt(tokens, i-1)
	if t.Tag == "NNS" && t.Lower == "rules" && i > 0 && lowerAt(tokens, i+1) == "out" {
		t.Tag = "VBZ" // "Premier rules out early vote"
		return
	}
	if t.Tag == "NNS" && resolves[t.Lower] && strings.HasPrefix(prev, "NN") && lowerAt(tokens, i+1) == "to" && tagAt(tokens, i+2) == "VB" {
		t.Tag = "VBZ" // "the airline plans to hire"
		return
	}
	if prev == "CD" && strings.HasPrefix(t.Tag, "NN") && strings.HasSuffix(t.Lower, "ed") && verbLemma(t.Lower, "VBD") != t.Lower {
		t.Tag = "VBD" // "and three escaped"
		return
	}
	if pastForm(t) {
		t.Tag = "VBD"
		if participles[t.Lower] && auxiliaryBefore(tokens, i) {
			t.Tag = "VBN"
		}
		return
	}
	if strings.HasPrefix(t.Tag, "VB") && tagAt(tokens, i-1) == "CC" && irregularVerbs.Get(t.Lower) == t.Lower && afterPast(tokens, i-1) {
		t.Tag = "VBD" // "fell in the harbour and hurt nine"
		return
	}
	if t.Tag != "NNS" && pastOnly(t) {
		t.Tag = "VBD"
		if participles[t.Lower] || auxiliaryBefore(tokens, i) {
			t.Tag = "VBN"
		}
		return
	}
	if tag := hiddenTag(tokens, i); tag != "" {
		t.Tag = tag
		return
	}
	if vaguePlurals[lowerAt(tokens, i-1)] && !properForm(t.Norm) {
		t.Tag = "VBP"
		return
	}
	if t.Tag == "NN" && isNegation(lowerAt(tokens, i-1)) && supports[lowerAt(tokens, i-2)] {
		t.Tag = "VB" // "did not hand over"
		return
	}
	if t.Tag == "NN" && prev == "TO" && particles[lowerAt(tokens, i+1)] {
		t.Tag = "VB"
		return
	}
	if t.Tag == "NN" && irregularVerbs.Get(t.Lower) != "" && relatives[lowerAt(tokens, i-1)] {
		t.Tag = "VBD"
	}
	if i > 0 && prev != "SYM" && prev != ")" && prev != "``" && prev != ":" && prev != "." && properForm(t.Norm) {
		t.Tag = properTag(t)
	}
}

// properTag is the tag of a capitalised word within a sentence.
func properTag(t *text.Token) string {
	if t.Tag == "NNS" && strings.HasSuffix(t.Lower, "s") && !hasUpper(t.Norm[1:]) {
		return "NNPS"
	}
	return "NNP"
}

// remains are participles that describe the number behind them.
var remains = words("remaining surviving following outstanding")

// resolves are verbs that an infinitive follows, and that look like plurals.
var resolves = words("plans hopes aims needs wants intends expects pledges promises vows offers threatens")

// supports are the forms of "do" before a negation and its verb.
var supports = words("do does did")

func isNegation(w string) bool { return w == "not" || w == "n't" }

// vaguePlurals have their noun behind "of", so that a word right behind them is
// a verb: "thousands protest".
var vaguePlurals = words("dozens scores hundreds thousands millions")

// pastOnly reports whether a word is an irregular past form and never a noun:
// "sank", "undergone". The model takes the rarer of them for nouns.
func pastOnly(t *text.Token) bool {
	base := irregularVerbs.Get(t.Lower)
	return base != "" && base != t.Lower && !pastNouns[t.Lower] && !properForm(t.Norm)
}

// pastNouns are irregular past forms that are nouns or adjectives as well.
var pastNouns = words("abode bound borne born bore bent bred felt found ground hung lay led left lit lost made met paid rent rose saw " +
	"shot slit spat spoke spun stole stuck thought tore wound won wove wrung fell woke spelt spilt drove shod shed hit cut set put")

// particles make a verb of a noun between them and "to": "to hand over".
var particles = words("over off out up down back away aside")

// subjects are the pronouns behind which a past form is finite.
var subjects = words("i he she it we they who")

// relatives are the pronouns behind which a verb stands and no noun.
var relatives = words("who they he she we")

// clauseSubjects are the words behind which 's is a verb.
var clauseSubjects = words("he she it that there what who where how here when let this")

// prepositions are past forms that are prepositions as well.
var prepositions = words("left past cost beside let lest like beat")

func clippedForm(w string) bool { return clippedVerbs[w] != "" || w == "says" }

func tagAt(tokens []text.Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].Tag
}

func lowerAt(tokens []text.Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].Lower
}

// auxiliaryBefore reports whether a form of "have" or "be" stands before token
// i, with nothing but adverbs between.
func auxiliaryBefore(tokens []text.Token, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch {
		case auxiliaries[tokens[j].Lower]:
			return true
		case strings.HasPrefix(tokens[j].Tag, "RB"):
		default:
			return false
		}
	}
	return false
}

var auxiliaries = words("have has had having 've be is are was were been being am 're 'm")

// participle reports whether a past form is a participle as well: "arrested",
// "held"; not "took".
func participle(w string) bool {
	if _, irregular := irregularVerbs.Find(w); irregular {
		return participles[w]
	}
	return strings.HasSuffix(w, "ed") && len(w) > 3
}

// spreads are adverbs that look like adjectives.
var spreads = words("worldwide nationwide statewide countrywide citywide")

// tagBefore reports whether a verb of that tag stands a few tokens before token i,
// as the first of two does.
func tagBefore(tokens []text.Token, i int, tag string) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if tokens[j].Tag == tag {
			return true
		}
	}
	return false
}

// participleForm reports whether a form of an irregular verb is a participle:
// "held", "driven"; not "drove", "began".
func participleForm(w string) bool {
	if participles[w] {
		return true
	}
	ends := strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "rn")
	return ends && irregularVerbs.Get(w) != ""
}

// afterPast reports whether the last finite verb before token i is a past form,
// which a verb behind "and" shares.
func afterPast(tokens []text.Token, i int) bool {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		switch tokens[j].Tag {
		case "VBD":
			return true
		case "MD", "TO", "VB", "VBZ", "VBP", ".", "WDT", "WP":
			return false
		}
	}
	return false
}
