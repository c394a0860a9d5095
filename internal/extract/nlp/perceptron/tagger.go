package perceptron

import (
	"fmt"
	"strings"

	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// Tagger tags sentences. It is immutable once made, and safe for concurrent use.
type Tagger struct {
	vocabulary *vocabulary
	weights    weights
	unscored   scores
	behind     [maxTags][maxTags]scores // by the tags before a word, the nearer first
	names      []string                 // of the tags, by number; the classes of the model come first
	classes    int                      // how many of the tags the model chooses from
	sure       map[string]tagID         // words with one tag, as written
	fixed      map[string]tagID         // the caller's, which also holds for other spellings in capitals
	start      [2]tagID                 // what stands before a sentence: the nearer first
	hyphen     tagID
	none       tagID
	edges      [5]Known
}

// New returns a tagger with the English model of prose v3, about fifteen
// milliseconds and 7 MB. fixed gives the tag of words on which the model is not
// asked, as written or in lower case. It fails only if the model is broken.
func New(fixed map[string]string) (*Tagger, error) {
	m, err := readModel(aptagmodel.English)
	if err != nil {
		return nil, fmt.Errorf("read the model: %w", err)
	}
	tags := make(map[string]tagID, maxTags)
	for i, name := range m.classes {
		tags[name] = tagID(i)
	}
	v, err := newVocabulary(m.features, m.rows, tags)
	if err != nil {
		return nil, fmt.Errorf("read the model: %w", err)
	}
	t := &Tagger{vocabulary: v, weights: m.weights, unscored: unscored(len(m.classes)), classes: len(m.classes), sure: map[string]tagID{}, fixed: map[string]tagID{}}
	for word, class := range m.sure {
		t.sure[word] = tagID(class)
	}
	for word, tag := range fixed {
		if t.fixed[word], err = v.tag(tag); err != nil {
			return nil, fmt.Errorf("tag of %q: %w", word, err)
		}
	}
	for name, id := range map[string]*tagID{"-START-": &t.start[0], "-START2-": &t.start[1], "-": &t.hyphen, "-NONE-": &t.none} {
		if *id, err = v.tag(name); err != nil {
			return nil, fmt.Errorf("tag %s: %w", name, err)
		}
	}
	t.names = make([]string, len(v.tags))
	for name, id := range v.tags {
		t.names[id] = name
	}
	for before := range len(t.names) {
		for before2 := range len(t.names) {
			s := &t.behind[before][before2]
			for _, r := range []row{v.tagged[before].before, v.tagged[before2].before2, v.pairs[before][before2]} {
				s.add(&t.weights, r)
			}
		}
	}
	for i, mark := range edges {
		t.edges[i] = v.know(mark)
	}
	return t, nil
}

// Known is what the model knows of a word, wherever it stands. It is looked up
// once and may be used in any number of sentences.
type Known struct {
	word    *word
	normal  *rows // of the suffix of the normal form
	suffix  row   // of the suffix as written
	initial row
	own     scores // by what the word shows wherever it stands, unless it is certain
	tag     tagID  // if certain
	certain bool
}

// Know looks up a word, given as written and in lower case.
func (t *Tagger) Know(text, lower string) Known {
	form := normal(text, lower)
	k := t.vocabulary.know(form)
	k.suffix = k.normal.here
	if text != form {
		k.suffix = t.vocabulary.suffixes.of(suffixOf(text)).here
	}
	if text != "" {
		k.initial = t.vocabulary.initials[text[0]]
	}
	if k.tag, k.certain = t.certain(text, lower); !k.certain {
		k.own = t.unscored
		for _, r := range []row{t.vocabulary.bias, k.suffix, k.initial, k.word.here} {
			k.own.add(&t.weights, r)
		}
	}
	return k
}

// know looks up the normal form of a word.
func (v *vocabulary) know(form string) Known {
	w := &v.words[v.numbers[form]]
	if w != &v.words[0] {
		return Known{word: w, normal: &w.ending}
	}
	return Known{word: w, normal: v.suffixes.of(suffixOf(form))}
}

// Tag writes the tags of the words of one sentence to tags, which has as many.
// Time is linear in the words; nothing is allocated.
func (t *Tagger) Tag(words []*Known, tags []string) {
	var window [5]*Known // from two words before to two after
	for i := range window {
		window[i] = t.at(words, i-2)
	}
	before, before2 := t.start[0], t.start[1]
	for i, w := range words {
		tag := w.tag
		if !w.certain {
			tag = t.choose(&window, before, before2)
		}
		tags[i] = t.names[tag]
		before, before2 = tag, before
		copy(window[:], window[1:])
		window[4] = t.at(words, i+3)
	}
}

// at returns word i of the sentence, or the mark that stands for what is before
// or behind it.
func (t *Tagger) at(words []*Known, i int) *Known {
	switch {
	case i < 0:
		return &t.edges[i+2]
	case i < len(words):
		return words[i]
	}
	return &t.edges[min(i-len(words)+2, 4)]
}

// edges are the names of the marks around a sentence: two before, two behind,
// and one for what is farther off, of which nothing is known.
var edges = [5]string{"-START-", "-START2-", "-END-", "-END2-", ""}

// certain returns the tag of a word that needs no choice.
func (t *Tagger) certain(text, lower string) (tagID, bool) {
	switch {
	case text == "-":
		return t.hyphen, true
	case text == "0" || text == "*":
		return t.none, true
	case strings.HasPrefix(text, "@"):
		return t.vocabulary.tags["NN"], true
	}
	if id, ok := t.fixed[text]; ok {
		return id, true
	}
	if id, ok := t.fixed[lower]; ok {
		return id, true
	}
	id, ok := t.sure[text]
	return id, ok
}

// choose returns the class that the features speak for.
func (t *Tagger) choose(window *[5]*Known, before, before2 tagID) tagID {
	w := &t.weights
	s := window[2].own
	s.plus(&t.behind[before][before2])
	s.add(w, t.vocabulary.afterTag(window[2].word, before))
	s.add(w, window[1].word.before)
	s.add(w, window[1].normal.before)
	s.add(w, window[0].word.before2)
	s.add(w, window[3].word.after)
	s.add(w, window[3].normal.after)
	s.add(w, window[4].word.after2)
	if class, alone := s.best(); alone {
		return class
	}
	return t.settle(window, before, before2)
}

// settle chooses between classes of the same score as prose does, which adds
// floating-point numbers: which of them comes out higher depends on the order.
func (t *Tagger) settle(window *[5]*Known, before, before2 tagID) tagID {
	v, here := t.vocabulary, window[2]
	var sum [maxClasses]float32
	for _, r := range []row{
		v.bias, here.suffix, here.initial, v.tagged[before].before, v.tagged[before2].before2, v.pairs[before][before2],
		here.word.here, v.afterTag(here.word, before), window[1].word.before, window[1].normal.before, window[0].word.before2,
		window[3].word.after, window[3].normal.after, window[4].word.after2,
	} {
		s := t.unscored
		s.add(&t.weights, r)
		for c := range t.classes {
			sum[c] += float32(s.of(c)) / 1000
		}
	}
	best := 0
	for c := range t.classes {
		if sum[c] > sum[best] {
			best = c
		}
	}
	return tagID(best)
}

// normal returns the form under which the model knows a word.
func normal(text, lower string) string {
	switch {
	case text == "":
		return ""
	case text[0] != '-' && strings.IndexByte(text, '-') >= 0:
		return "!HYPHEN"
	case len(text) == 4 && isNumber(text):
		return "!YEAR"
	case text[0] >= '0' && text[0] <= '9':
		return "!DIGITS"
	}
	return lower
}

// isNumber reports whether a word is a whole number with or without a sign.
func isNumber(w string) bool {
	if w[0] == '+' || w[0] == '-' {
		w = w[1:]
	}
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}
