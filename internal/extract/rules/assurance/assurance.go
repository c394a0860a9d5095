// Package assurance finds commitments: a party binds itself, or is said to
// have bound itself, to do or not to do something to somebody, or refuses to.
// Its invariant: every assurance stands on one commitment word of the text and
// on words that say what is forsworn or promised; where such words nest
// ("declined to guarantee"), they make one assurance; what is only asked for,
// hoped for or laid down by law makes none.
//
// A commitment word is read in three steps: its frame tells whether the
// commitment was given, refused or neither; its complement is what was
// promised; then the parties and the people covered are looked for, in the
// sentence first and in the article after that.
package assurance

import (
	"fmt"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

// Finder finds assurances. It is safe for concurrent use.
type Finder struct {
	words    vocabulary
	contents contents
	demonyms lexicon.ID
}

// New reads the lists that the rules need. It fails where a list is missing or
// has a line that cannot be read.
func New(lex *lexicon.Lexicon) (*Finder, error) {
	f := &Finder{}
	if err := f.words.read(lex); err != nil {
		return nil, fmt.Errorf("rules/assurance: %w", err)
	}
	if err := f.contents.read(lex); err != nil {
		return nil, fmt.Errorf("rules/assurance: %w", err)
	}
	var ok bool
	if f.demonyms, ok = lex.List("demonyms"); !ok {
		return nil, fmt.Errorf("rules/assurance: no list %q in the lexicon", "demonyms")
	}
	return f, nil
}

// search is the work on one document.
type search struct {
	f       *Finder
	p       *rule.Pass
	counts  []claim.Claim
	reading cue // the commitment word in hand
	found   []draft
	asked   []draft      // those of which the text speaks, though nobody gives them
	story   *claim.Claim // the count of the people whom the article is about, or nil
}

// Find returns the assurances of a document in reading order. The counts are
// the document's count claims, with their happenings.
func (f *Finder) Find(p *rule.Pass, counts []claim.Claim) []claim.Claim {
	s := &search{f: f, p: p, counts: counts, story: storyGroup(counts)}
	for i := range p.Sentences {
		if p.Sentences[i].Tree != nil {
			s.readSentence(i)
		}
	}
	out := make([]claim.Claim, len(s.found))
	for i := range s.found {
		out[i] = s.claim(&s.found[i])
	}
	return out
}

// readSentence tries the ways of reading each commitment word, from left to
// right, and goes on behind what it found.
func (s *search) readSentence(i int) {
	sent := &s.p.Sentences[i]
	end := sent.First
	for t := sent.First; t < sent.Last; t++ {
		if t < end || !s.cueAt(t) {
			continue
		}
		c := &s.reading
		*c = cue{search: s, sentence: i, tree: sent.Tree, token: t, chunk: sent.Tree.ChunkAt(t), behind: end}
		d, ok := c.read()
		if !ok {
			c.asks()
			continue
		}
		s.cover(&d)
		s.found = append(s.found, d)
		end = d.last
	}
}

// read tries the ways of reading the cue one after the other.
func (c *cue) read() (draft, bool) {
	for _, way := range ways {
		d, ok := way.read(c)
		if !ok {
			continue
		}
		d.sentence, d.cue = c.sentence, c.token
		if d.rule = way.rule.ID; d.refused && d.inherited == nil {
			d.rule = refusalRule.ID
		}
		return d, true
	}
	return draft{}, false
}

// cue is a commitment word in its sentence.
type cue struct {
	*search
	sentence int
	tree     *syntax.Sentence
	token    int
	chunk    int
	behind   int // the first token that belongs to no earlier assurance
}

// draft is an assurance on its way to a claim. Token ranges are half-open.
type draft struct {
	sentence      int
	cue           int
	rule          string
	first, last   int // of the claim
	content       extent
	kind          string
	refused       bool
	giver         party
	recipient     party
	dative        int // chunk of those who are promised something, or syntax.None
	covers        int // chunk of those whom it is said to cover, or syntax.None
	over          int // chunk of those handed over on a condition, or syntax.None
	inherited     *draft
	beneficiaries *claim.Beneficiaries
}

// extent is a range of tokens, half-open.
type extent struct{ first, last int }

// way is a rule with the function that carries it out.
type way struct {
	rule rule.Rule
	read func(*cue) (draft, bool)
}

// Rules lists the rules of the package.
func Rules() []rule.Rule {
	out := make([]rule.Rule, 0, len(ways)+1)
	for i := range ways {
		out = append(out, ways[i].rule)
	}
	out = append(out, refusalRule)
	for i := range out {
		out[i].Type = claim.TypeAssurance
		out[i].Requires = []claim.Type{claim.TypeCount, claim.TypePerson, claim.TypeOrganization}
	}
	return out
}
