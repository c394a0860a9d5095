package assurance

import (
	"strings"

	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// stance tells what a sentence makes of a commitment.
type stance struct {
	void    bool // asked for, hoped for, conditional: none was given
	refused bool
	// would tells that the refusal was one of will, not of knowledge:
	// "declined to", "would not", but not "has not" or "cannot".
	would bool
	able  bool // the verb stands under "can" or "could"
	first int  // the token that the statement begins with
	// subject is the chunk of whoever commits or refuses, or syntax.None.
	subject int
	// owner is the token of a possessor who does: "Chad's refusal to promise".
	owner int
}

var nothing = stance{void: true, subject: syntax.None, owner: syntax.None}

// maxGovernors bounds the chain of verbs above a commitment.
const maxGovernors = 6

// stanceOf reads the stance of the verb that gives the commitment.
func (c *cue) stanceOf(v *syntax.Verb) stance { return c.stanceAt(v, maxGovernors) }

func (c *cue) stanceAt(v *syntax.Verb, depth int) stance {
	if depth == 0 || c.question() {
		return nothing
	}
	switch v.Form {
	case syntax.Finite:
		return c.finite(v)
	case syntax.Infinitive:
		return c.governed(v, depth)
	case syntax.Gerund:
		return c.gerund(v, depth)
	}
	return stance{first: v.Head, subject: v.Subject, owner: syntax.None}
}

// question reports whether the sentence asks.
func (c *cue) question() bool {
	for t := c.tree.Last - 1; t >= c.tree.First && t >= c.tree.Last-2; t-- {
		if c.tree.Tokens[t].Norm == "?" {
			return true
		}
	}
	return false
}

// finite reads a finite verb: its modal, its negation, its conjunction.
func (c *cue) finite(v *syntax.Verb) stance {
	if c.hypothetical(v) || c.doubted(v) {
		return nothing
	}
	st := stance{first: v.Head, subject: c.subjectOf(v), owner: syntax.None, refused: v.Negated}
	if v.Negated {
		st.first = c.tree.Chunks[v.Chunk].First
	}
	if st.subject != syntax.None && nobody[c.tree.Word(st.subject)] {
		st.refused, st.would = !st.refused, true
		st.first = c.tree.Chunks[st.subject].First
	}
	switch v.Modal {
	case "can", "could", "ca":
		if st.subject != syntax.None && c.tree.Word(st.subject) == "nobody" {
			return nothing // "what nobody can promise" is no refusal by anyone
		}
	}
	switch v.Modal {
	case "", "did":
	case "will", "would", "wo", "'ll", "'d":
		st.would = st.refused
	case "can", "could", "ca":
		st.void, st.able = !st.refused, true
	default:
		st.void = true
	}
	return st
}

// nobody are words that make a refusal of the verb whose subject they open.
var nobody = map[string]bool{"no": true, "neither": true, "none": true, "nobody": true}

// subjectOf returns the subject of a verb, or where the parse has none the noun
// phrase right before it.
func (c *cue) subjectOf(v *syntax.Verb) int {
	i := v.Chunk - 1
	for c.kind(i) == syntax.Adverb || c.temporal(i) {
		i--
	}
	if c.kind(i) == syntax.NounPhrase && conjunctions[c.tree.Word(i-1)] {
		return i // "surrendered nine men after Chad promised"
	}
	if v.Shared && !c.capable(v.Subject) {
		// "said the inquiry would be public but did not promise more"
		for p := v.Parent; p != syntax.None; p = c.tree.Verbs[p].Parent {
			if u := &c.tree.Verbs[p]; u.Form == syntax.Finite && c.capable(u.Subject) {
				return u.Subject
			}
		}
	}
	if v.Subject != syntax.None && !c.temporal(v.Subject) {
		return v.Subject
	}
	if i = c.before(v.Chunk); c.kind(i) == syntax.NounPhrase && c.kind(v.Chunk-1) == syntax.Quote {
		return i // "Chad “has undertaken”"
	}
	if i = c.skipBack(v.Chunk - 1); c.kind(i) == syntax.NounPhrase && c.kind(i-1) != syntax.Preposition {
		return i
	}
	return c.aroundParenthesis(i)
}

// maxParenthesis bounds how many chunks may stand between two commas.
const maxParenthesis = 12

// aroundParenthesis returns the noun phrase before the parenthesis that ends at
// comma i, or the name within it where no noun phrase stands before.
func (c *cue) aroundParenthesis(i int) int {
	if c.kind(i) != syntax.Comma {
		return syntax.None
	}
	inside := syntax.None
	for j := i - 1; j >= 0 && i-j <= maxParenthesis; j-- {
		switch {
		case c.kind(j) == syntax.Comma && c.kind(j-1) == syntax.NounPhrase && !c.temporal(j-1):
			return j - 1
		case c.kind(j) == syntax.Comma:
			return inside
		case c.kind(j) == syntax.NounPhrase && c.partyLike(j):
			inside = j
		}
	}
	return syntax.None
}

// conjunctions are prepositions that may open a clause.
var conjunctions = map[string]bool{"after": true, "before": true, "since": true, "until": true, "as": true}

// hypothetical reports whether the clause of the verb stands under a word that
// leaves open whether it is so.
func (c *cue) hypothetical(v *syntax.Verb) bool {
	start := v.Chunk
	if i := c.subjectOf(v); i != syntax.None && i < start {
		start = i
		if n := len(v.Subjects); n > 0 && i == v.Subject {
			start = min(start, v.Subjects[n-1])
		}
	}
	for _, i := range []int{c.skipBack(v.Chunk - 1), c.before(start), c.skipBack(start - 1)} {
		switch c.tree.Word(i) {
		case "if", "unless", "whether", "lest", "provided", "providing", "should":
			return true
		case "until", "till", "once", "before", "after", "when":
			return v.Form == syntax.Finite && v.Tense != syntax.Past && c.p.Sentences[c.sentence].Zone != text.Headline
		}
	}
	return false
}

// doubted reports whether the clause is the complement of a verb that asks for
// it, hopes for it or denies it: "demanded that Chad promise", "denied that it
// had promised".
func (c *cue) doubted(v *syntax.Verb) bool {
	if v.Parent == syntax.None || !v.Complement {
		return false
	}
	u := &c.tree.Verbs[v.Parent]
	f := c.frame(u)
	if f&doubt != 0 {
		return true
	}
	if f&say != 0 && v.Tense == syntax.Past {
		return false
	}
	return f&demand != 0
}

// governed reads an infinitive by what stands before it.
func (c *cue) governed(v *syntax.Verb, depth int) stance {
	first := c.tree.Chunks[v.Chunk].First
	i := c.skipBack(v.Chunk - 1)
	if st, ok := c.underNoun(i); ok {
		return st
	}
	switch c.kind(i) {
	case syntax.VerbGroup:
		return c.under(c.tree.VerbAt(i), c.frame(c.tree.VerbAt(i)), depth)
	case syntax.Adjective, syntax.Other, syntax.NounPhrase:
		f := c.f.words.frames[c.lemma(i)]
		if u := c.tree.VerbAt(i - 1); u != nil && u.Copula && f != 0 {
			return c.under(u, f, depth)
		}
	case syntax.Conjunction:
		if v.Parent != syntax.None && c.tree.Verbs[v.Parent].Form == syntax.Infinitive {
			return c.governed(&c.tree.Verbs[v.Parent], depth-1)
		}
	}
	st := nothing
	st.first = first
	return st
}

// underNoun reads an infinitive under a noun: "its refusal to promise".
func (c *cue) underNoun(i int) (stance, bool) {
	if c.kind(i) != syntax.NounPhrase {
		return nothing, false
	}
	ch := &c.tree.Chunks[i]
	if c.f.words.frames[c.lemma(i)]&refuse == 0 || !strings.HasPrefix(c.tree.Tokens[ch.Head].Tag, "NN") {
		return nothing, false
	}
	st := stance{refused: true, would: true, first: ch.Head, subject: syntax.None, owner: ch.Owner}
	if st.owner == syntax.None && c.tree.Tokens[ch.First].Tag == "PRP$" {
		st.owner = ch.First
	}
	return st, true
}

// under reads what a governing word of a class makes of the commitment below it.
func (c *cue) under(u *syntax.Verb, f class, depth int) stance {
	switch {
	case f&refuse != 0:
		st := c.stanceAt(u, depth-1)
		if st.refused {
			return nothing // "did not refuse to promise"
		}
		st.refused, st.would = true, true
		return st
	case f&carry != 0:
		return c.stanceAt(u, depth-1)
	case f&give != 0 && u.Lemma == "offer":
		return c.stanceAt(u, depth-1)
	}
	return nothing
}

// gerund reads a bare -ing form: after a verb, after a preposition, or as an adjunct.
func (c *cue) gerund(v *syntax.Verb, depth int) stance {
	st := stance{
		first: c.tree.Chunks[v.Chunk].First, subject: v.Subject, owner: syntax.None,
		refused: v.Negated, void: false,
	}
	i := c.before(v.Chunk)
	switch c.kind(i) {
	case syntax.VerbGroup:
		return c.under(c.tree.VerbAt(i), c.frame(c.tree.VerbAt(i)), depth)
	case syntax.Preposition:
		if j := c.skipShort(i - 1); c.kind(j) == syntax.VerbGroup && c.frame(c.tree.VerbAt(j))&refuse != 0 {
			return c.under(c.tree.VerbAt(j), refuse, depth)
		}
		switch c.tree.Word(i) {
		case "without", "instead", "before", "of", "for", "from", "until":
			st.void = true
		}
	}
	if c.tree.Word(i) == "than" {
		st.void = true
	}
	return st
}

// skipShort passes over "short" in "stopped short of".
func (c *cue) skipShort(i int) int {
	if c.tree.Word(i) == "short" {
		return i - 1
	}
	return i
}
