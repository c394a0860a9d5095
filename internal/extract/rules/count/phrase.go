package count

import (
	"strings"
	"unicode"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var phraseRule = rule.Rule{
	ID:  "count.phrase",
	Doc: "Finds a number with its noun in one phrase.",
	Yes: []string{
		"The coastguard rescued [26 fishermen] on Monday.",
		"[At least 41 exhausted hikers] were found.",
		"He brought [half a dozen lanterns].",
		"[One witness] came.",
		"[Not one family] was told.",
	},
	No: []string{
		"The road is 26 kilometres long.",
		"She paid 40 dollars for it.",
		"One of the men spoke.",
		"They met at Gate 14.",
	},
}

// readPhrase reads "26 alleged cartel members".
func readPhrase(r *reading) (counted, bool) {
	ch := &r.tree.Chunks[r.chunk]
	if r.q.Zero && r.token(r.q.NumberFirst).Lower != "no" && r.token(r.q.NumberFirst).Lower != "not" {
		return counted{}, false
	}
	head := ch.Head
	if ch.Bare || ch.Kind != syntax.NounPhrase {
		var ok bool
		if head, ok = r.stateNoun(); !ok {
			return counted{}, false
		}
	}
	if head >= r.q.NumberLast && !r.countable(head) {
		head = r.lastPlural(head)
	}
	if head < r.q.NumberLast || !r.countable(head) {
		return counted{}, false
	}
	return r.withNoun(head, r.q.NumberLast, r.chunk), true
}

// lastPlural returns the last plural noun of the phrase before token head, for
// phrases that ran on: "took two envoys hostage".
func (r *reading) lastPlural(head int) int {
	for t := head - 1; t >= r.q.NumberLast; t-- {
		if r.token(t).Tag == "NNS" || pluralForm(r.token(t).Lower) {
			return t
		}
	}
	return head
}

// stateNoun returns an adjective that follows a bare number and stands for a
// noun: "20 dead", "three missing".
func (r *reading) stateNoun() (int, bool) {
	at := r.q.Last
	if r.q.Zero {
		return 0, false
	}
	if q := r.token(at); q.Norm == `"` && at > 0 {
		at++
		if t := r.token(at); t.Tag != "NNS" {
			return 0, false
		}
		return at, true
	}
	_, ok := r.find(at, r.s.f.lists.collectives)
	return at, ok && !r.gapsPassive(at)
}

// gapsPassive reports whether the participle at a token goes on with a passive
// whose auxiliary is said once, so that the noun is that of its subject: "40
// people were killed and 60 injured".
func (r *reading) gapsPassive(at int) bool {
	and := r.chunk - 1
	v := r.tree.VerbAt(and - 1)
	return r.tree.Word(and) == "and" && v != nil && v.Form == syntax.Finite && v.Passive && v.Head == r.tree.Chunks[v.Chunk].Last-1 &&
		strings.HasSuffix(r.token(at).Lower, "ed")
}

// withNoun makes a count whose noun stands at tokens [first, head].
func (r *reading) withNoun(head, first, chunk int) counted {
	p := r.s.p
	first = min(first, head)
	for first < head && skipBeforeNoun[p.Doc.Tokens[first].Lower] {
		first++
	}
	last := max(head+1, r.q.Last)
	c := counted{
		first: r.q.First, last: last, chunk: chunk, head: head,
		noun: p.Text(first, head+1), word: p.Doc.Tokens[head].Text,
		lemma: p.Doc.Tokens[head].Lemma, host: syntax.None,
	}
	if !strings.HasPrefix(p.Doc.Tokens[head].Tag, "NN") {
		c.lemma = p.Doc.Tokens[head].Lower // "the injured"
	}
	c.definite = r.definite()
	r.readAfter(&c)
	return c
}

// readAfter takes in an approximator that follows the noun: "300 jobs at most".
func (r *reading) readAfter(c *counted) {
	if hit, ok := r.find(c.last, r.s.f.lists.after); ok && r.q.Relation == claim.Exact && c.last == c.head+1 {
		r.q.Relation = claim.Relation(hit.Attr())
		c.last += hit.Len
	}
}

// skipBeforeNoun are words between a number and its noun that are no part of
// the counted phrase.
var skipBeforeNoun = map[string]bool{"more": true, "other": true, "of": true, "the": true, "additional": true, "further": true}

// definite reports whether the number stands after "the", "these" or "all".
func (r *reading) definite() bool {
	for i := r.q.First - 1; i >= r.sent.First && i >= r.q.First-2; i-- {
		switch r.token(i).Lower {
		case "the", "these", "those", "all", "both", "his", "her", "its", "their", "our":
			return true
		case "other", "remaining", "last", "first":
		default:
			return false
		}
	}
	return false
}

// countable reports whether a number may stand before the noun at token head.
func (r *reading) countable(head int) bool {
	t := r.token(head)
	if r.q.Zero && r.token(r.q.NumberFirst).Lower == "not" {
		return !r.unit(head) // "not one family"; not "not a single day"
	}
	if r.q.Zero {
		return r.deniable(head)
	}
	if !unicode.IsUpper(first(t.Norm)) && r.unit(head) {
		return false // "five long years"
	}
	if t.Tag == "NNS" || t.Tag == "NNPS" || r.plural(t.Norm, t.Lemma) {
		return true
	}
	if _, ok := r.find(head, r.s.f.lists.collectives); ok {
		return true
	}
	if r.q.Number.Value == 1 && r.q.Number.High == 1 {
		return true
	}
	if _, ok := r.find(head, r.s.f.lists.demonyms); ok {
		return pluralForm(t.Lower) || strings.HasSuffix(t.Lower, "ese")
	}
	return pluralForm(t.Lower) || pluralLetters(t.Norm)
}

// pluralLetters recognises the plural of letters that stand for people or things:
// "MPs".
func pluralLetters(word string) bool {
	stem, ok := strings.CutSuffix(word, "s")
	return ok && len(stem) > 1 && !strings.ContainsFunc(stem, func(c rune) bool { return !unicode.IsUpper(c) })
}

// unit reports whether the noun at a token is a unit or a word for money.
func (r *reading) unit(i int) bool {
	if _, ok := r.find(i, r.s.f.lists.units); ok {
		return true
	}
	_, ok := r.find(i, r.s.f.lists.currencies)
	return ok
}

// pluralForm reports whether a word ends as plurals do. After a number above
// one that is enough, whatever the tagger made of it.
func pluralForm(lower string) bool {
	n := len(lower)
	if strings.HasSuffix(lower, "men") && n > 4 {
		return true // "Irishmen"; "omen" and its like do not follow a number
	}
	if n < 4 || lower[n-1] != 's' {
		return false
	}
	return lower[n-2] != 's' && lower[n-2] != 'u' && lower[n-2] != 'i' && lower[n-2] != '\''
}

// plural reports whether a word looks like a plural that was tagged otherwise,
// as in headlines.
func (r *reading) plural(norm, lemma string) bool {
	lower := strings.ToLower(norm)
	return lemma != lower && (strings.HasSuffix(lower, "s") || strings.HasSuffix(lower, "men") || strings.HasSuffix(lower, "children"))
}

// find looks a token up in a list; what is found ends within the sentence.
func (r *reading) find(i int, list lexicon.ID) (lexicon.Hit, bool) {
	if i < r.sent.First || i >= r.sent.Last {
		return lexicon.Hit{}, false
	}
	hit, ok := r.s.p.Index.Find(i, list)
	return hit, ok && i+hit.Len <= r.sent.Last
}
