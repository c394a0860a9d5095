package assurance

import (
	"slices"

	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var answeredRule = rule.Rule{
	ID:  "assurance.answered",
	Doc: "Finds the answer to a request for a commitment, where a pronoun stands for what was asked for.",
	Yes: []string{
		"Lawyers asked Chad for a guarantee that the two pilots would not be executed. Chad [refused to give one]{no_death_penalty by Chad refused}.",
		"Chad was asked to promise that she would get a fair trial. It [declined to do so]{fair_trial by Chad refused}.",
	},
	No: []string{
		"Reporters asked for an interview. Chad refused to give one.",
		"Lawyers asked Chad for a guarantee of a fair trial. It may give one.",
	},
}

// answers are the words that may stand for a commitment asked for.
var answers = map[string]bool{"one": true, "any": true, "none": true, "it": true, "so": true}

// answering are the verbs whose object such a word is.
var answering = map[string]bool{
	"give": true, "provide": true, "offer": true, "issue": true, "supply": true, "furnish": true, "grant": true,
}

// How many sentences may lie between a request and what answers it: a noun
// ("no such guarantee") says more than a pronoun.
const (
	maxToNoun    = 2
	maxToPronoun = 1
)

// cueAt reports whether a token is a commitment word, or stands for one that was
// asked for.
func (s *search) cueAt(t int) bool {
	k := &s.p.Doc.Tokens[t]
	return s.f.words.cues.Get(k.Lemma) || len(s.asked) > 0 && answers[k.Lower]
}

// asks keeps a commitment of which the cue speaks though nobody gives it, for
// what answers it: "asked for guarantees that he would not be executed".
func (c *cue) asks() {
	var comp complement
	forsworn := false
	if n, ok := c.nounCue(); ok {
		comp = n.comp
	} else if v, words := c.verbCue(); words != 0 {
		comp, forsworn = c.complementFrom(v.Chunk+1, words, false), words&denial != 0
	}
	if comp.form == absent {
		return
	}
	d := c.newDraft(stance{first: c.token, subject: syntax.None, owner: syntax.None}, comp)
	d.kind, d.sentence, d.cue = c.kindOf(comp, forsworn), c.sentence, c.token
	if d.kind == other && comp.form != clause && comp.form != infinitive {
		return
	}
	c.cover(&d)
	c.asked = append(c.asked, d)
}

// antecedent returns the commitment that a word points back at: the last that
// was given or refused, or one asked for after that, at most far sentences ago.
// It is nil where there is none.
func (c *cue) antecedent(far int) (last *draft, asked bool) {
	if n := len(c.found); n > 0 {
		last = &c.found[n-1]
	}
	if n := len(c.asked); n > 0 && c.sentence-c.asked[n-1].sentence <= far {
		if d := &c.asked[n-1]; last == nil || last.cue < d.cue {
			return d, true
		}
	}
	return last, false
}

// readAnswered reads "refused to give one" and "declined to do so".
func readAnswered(c *cue) (draft, bool) {
	w := c.tokenAt(c.token).Lower
	last, asked := c.antecedent(maxToPronoun)
	if !answers[w] || !asked || last.last > c.token {
		return draft{}, false
	}
	v := c.answerVerb(w)
	if v == nil {
		return draft{}, false
	}
	st := c.stanceOf(v)
	st.refused = st.refused || w == "none"
	if st.void || !st.refused && w != "one" {
		return draft{}, false
	}
	d := c.newDraft(st, complement{to: syntax.None, from: syntax.None, forPhrase: syntax.None})
	d.kind, d.content, d.inherited = last.kind, last.content, last
	c.giveFrom(&d, st)
	if len(v.Objects) > 1 && v.Objects[0] < c.chunk {
		d.dative, d.recipient = v.Objects[0], c.recipient(v.Objects[0])
	}
	return d, true
}

// answerVerb returns the verb of which the word is the object, or of which it
// is the adverb in "do so"; nil where it stands for something else.
func (c *cue) answerVerb(w string) *syntax.Verb {
	before := c.tree.VerbAt(c.tree.ChunkAt(max(c.token-1, c.tree.First)))
	if w == "so" {
		if before == nil || before.Lemma != "do" {
			return nil
		}
		return before
	}
	ch := &c.tree.Chunks[c.chunk]
	if ch.Last != ch.First+1 || c.tree.Word(c.chunk+1) == "of" {
		return nil
	}
	for k := range c.tree.Verbs {
		if v := &c.tree.Verbs[k]; answering[v.Lemma] && slices.Contains(v.Objects, c.chunk) {
			return v
		}
	}
	if before != nil && answering[before.Lemma] && !before.Passive {
		return before
	}
	return nil
}
