package compare

import (
	"hash/fnv"
	"strings"

	"factdesk/internal/extract/text"
)

// digest reads what comparison needs to know off the words of one report.
type digest struct {
	words *vocabulary
	doc   *text.Document
	// terms are those of the tokens, "" where a token says nothing of the story;
	// weights are theirs.
	terms   []string
	weights []float64
	// last is the sentence that was read last: claims come in reading order.
	last sentenceTrait
}

// sentenceTrait is what a whole sentence tells of its claims.
type sentenceTrait struct {
	sentence             int
	hash                 uint64
	revises, less, total bool
}

func newDigest(words *vocabulary, doc *text.Document) *digest {
	d := &digest{words: words, doc: doc, terms: make([]string, len(doc.Tokens)), weights: make([]float64, len(doc.Tokens))}
	for i := range doc.Tokens {
		d.terms[i], d.weights[i] = d.term(&doc.Tokens[i])
	}
	d.last.sentence = -1
	return d
}

// sentence reads what a sentence tells, once for all its claims.
func (d *digest) sentence(i int) sentenceTrait {
	if d.last.sentence != i {
		s := d.doc.Sentences[i]
		tokens := d.doc.Tokens[s.First:s.Last]
		d.last = sentenceTrait{
			sentence: i, hash: sentenceHash(tokens),
			revises: d.has(tokens, cueRevision), less: d.has(tokens, cueLess), total: hasTotal(tokens),
		}
	}
	return d.last
}

// tells reports whether a zone tells the story, rather than framing it.
func tells(z text.ZoneKind) bool {
	return z == text.Headline || z == text.Body || z == text.Caption || z == text.Dateline
}

// The weights of a story's terms: names tell stories apart, common words less so.
const (
	nameTerm    = 3
	countryTerm = 2
	wordTerm    = 1
)

// storyTerms returns the names, countries, nouns and verbs of the report with their weights.
func (d *digest) storyTerms() map[string]float64 {
	terms := map[string]float64{}
	for _, s := range d.doc.Sentences {
		if !tells(d.doc.Paragraphs[s.Paragraph].Zone) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if d.terms[i] != "" {
				terms[d.terms[i]] = d.weights[i]
			}
		}
	}
	return terms
}

// term returns what a token says of the story; a weight of 0 is nothing.
func (d *digest) term(t *text.Token) (string, float64) {
	switch {
	case len(t.Lower) < 2 || d.words.isPlain(t.Lemma) || d.words.isPlain(t.Lower):
		return "", 0
	case strings.HasPrefix(t.Tag, "NNP"), t.Tag == "JJ" && t.Norm != t.Lower:
		if code := d.words.peoples[t.Lower]; code != "" {
			return "@" + code, countryTerm
		}
		return strings.Join(foldWords(t.Norm), " "), nameTerm
	case strings.HasPrefix(t.Tag, "NN"), strings.HasPrefix(t.Tag, "VB"):
		return t.Lemma, wordTerm
	}
	return "", 0
}

// shingleLength is how many words in a row, outside of quotes, are taken for
// copied rather than found twice: independent writers share quotes and names, and hardly ever eight words.
const shingleLength = 8

// shingles hashes every run of words outside of quotation marks.
func (d *digest) shingles() []uint64 {
	var out, run []uint64
	paragraph, quoted := -1, false
	for _, s := range d.doc.Sentences {
		if !tells(d.doc.Paragraphs[s.Paragraph].Zone) {
			continue
		}
		if s.Paragraph != paragraph {
			paragraph, quoted, run = s.Paragraph, false, run[:0]
		}
		for i := s.First; i < s.Last; i++ {
			t := &d.doc.Tokens[i]
			switch {
			case isQuote(t.Norm):
				quoted, run = !quoted, run[:0]
			case !quoted && isWord(t.Lower):
				run = append(run, hashOf(t.Lower))
				if len(run) >= shingleLength {
					out = append(out, combine(run[len(run)-shingleLength:]))
				}
			}
		}
	}
	return out
}

func isQuote(s string) bool { return s == `"` || s == "``" || s == "''" }

// isWord reports whether a token is more than punctuation.
func isWord(s string) bool {
	for _, r := range s {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 0x80 {
			return true
		}
	}
	return false
}

func hashOf(s string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(s)) // a hash takes everything
	return h.Sum64()
}

// combine hashes hashes in their order.
func combine(hashes []uint64) uint64 {
	const prime = 1099511628211 // of FNV-1a
	h := uint64(14695981039346656037)
	for _, x := range hashes {
		h = (h ^ x) * prime
		h ^= h >> 29
	}
	return h
}
