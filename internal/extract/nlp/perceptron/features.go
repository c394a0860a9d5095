package perceptron

import (
	"slices"
	"strings"
)

// vocabulary finds the rows of features by what they are about.
type vocabulary struct {
	bias     row
	initials [256]row         // by the first byte of a word
	numbers  map[string]int32 // of words
	words    []word           // by number; 0 is any word that the model does not know
	behind   []tagRow         // of all words, word by word
	suffixes suffixes
	tags     map[string]tagID
	tagged   [maxTags]struct{ before, before2 row }
	pairs    [maxTags][maxTags]row // by the tag before and the one before that
}

// rows are those of a word or suffix by where it stands.
type rows struct{ here, before, before2, after, after2 row }

// word is what the model knows of one word.
type word struct {
	rows
	from, to int32 // of its rows behind a tag, in the vocabulary's behind
	ending   rows  // of its suffix
}

// tagRow is the row of a word behind a tag.
type tagRow struct {
	word int32
	tag  tagID
	row  row
}

// afterTag returns the row of the word behind a tag, or 0.
func (v *vocabulary) afterTag(w *word, t tagID) row {
	for _, b := range v.behind[w.from:w.to] {
		if b.tag == t {
			return b.row
		}
	}
	return 0
}

// tagID numbers the tags that may stand before a word: the classes of the
// model, what its special words and those of the caller get, and the start of the sentence.
type tagID uint8

// maxTags bounds the tags.
const maxTags = 64

// suffixes is a table of suffixes, each in the first free place behind the one
// that its hash names. It is never more than half full: see newVocabulary.
type suffixes struct {
	keys  [1 << suffixBits]suffix
	rows  [1 << suffixBits]rows
	count int
}

// suffixBits makes room for all suffixes: the English model has 2,830.
const suffixBits = 13

// place returns where a suffix is, or where it would be.
func (s *suffixes) place(key suffix) uint32 {
	i := uint32(key) * 2654435769 >> (32 - suffixBits)
	for s.keys[i] != key && s.keys[i] != 0 {
		i = (i + 1) % (1 << suffixBits)
	}
	return i
}

// of returns the rows of a suffix; the empty one has none.
func (s *suffixes) of(key suffix) *rows { return &s.rows[s.place(key)] }

// at returns the rows of a suffix to be written to, and makes room for them.
func (s *suffixes) at(key suffix) *rows {
	i := s.place(key)
	if s.keys[i] == 0 {
		s.keys[i] = key
		s.count++
	}
	return &s.rows[i]
}

// suffix is the last three bytes of a word, or all of a shorter one, and how many.
type suffix uint32

func suffixOf(w string) suffix {
	n := len(w)
	switch {
	case n >= 3:
		return suffix(w[n-3]) | suffix(w[n-2])<<8 | suffix(w[n-1])<<16 | 3<<24
	case n == 2:
		return suffix(w[0]) | suffix(w[1])<<8 | 2<<24
	case n == 1:
		return suffix(w[0]) | 1<<24
	}
	return 0
}

// newVocabulary files the rows of the features of a model. tags lists the tags that
// there are, and may grow.
func newVocabulary(features []string, all []row, tags map[string]tagID) (*vocabulary, error) {
	const words = 20_000 // about as many as the English model has
	v := &vocabulary{
		numbers: make(map[string]int32, words), words: make([]word, 1, words),
		tags: tags,
	}
	for i, name := range features {
		if err := v.learn(name, all[i]); err != nil {
			return nil, err
		}
		if v.suffixes.count == len(v.suffixes.keys)/2 {
			return nil, errBroken
		}
	}
	slices.SortStableFunc(v.behind, func(a, b tagRow) int { return int(a.word - b.word) })
	for w, n := range v.numbers {
		v.words[n].ending = *v.suffixes.of(suffixOf(w))
	}
	for i, b := range v.behind {
		w := &v.words[b.word]
		if w.to == 0 {
			w.from = int32(i)
		}
		w.to = int32(i + 1)
	}
	return v, nil
}

// learn files one feature under what it is about. The names are those that
// the model was trained with.
func (v *vocabulary) learn(name string, r row) error {
	switch {
	case name == "bias":
		v.bias = r
	case is(&name, "i tag+i-2 tag "):
		return v.learnPair(name, r)
	case is(&name, "i-1 tag+i word "):
		tag, rest, _ := strings.Cut(name, " ")
		id, err := v.tag(tag)
		v.behind = append(v.behind, tagRow{v.number(rest), id, r})
		return err
	case is(&name, "i-1 tag "):
		id, err := v.tag(name)
		v.tagged[id].before = r
		return err
	case is(&name, "i-2 tag "):
		id, err := v.tag(name)
		v.tagged[id].before2 = r
		return err
	case is(&name, "i pref1 "):
		if len(name) == 1 {
			v.initials[name[0]] = r
		}
	default:
		v.learnWord(name, r)
	}
	return nil
}

// learnPair files the feature of the two tags before a word.
func (v *vocabulary) learnPair(name string, r row) error {
	nearer, farther, _ := strings.Cut(name, " ")
	before, err := v.tag(nearer)
	if err != nil {
		return err
	}
	before2, err := v.tag(farther)
	v.pairs[before][before2] = r
	return err
}

// learnWord files a feature of a word or a suffix.
func (v *vocabulary) learnWord(name string, r row) {
	switch {
	case is(&name, "i word "):
		v.word(name).here = r
	case is(&name, "i-1 word "):
		v.word(name).before = r
	case is(&name, "i-2 word "):
		v.word(name).before2 = r
	case is(&name, "i+1 word "):
		v.word(name).after = r
	case is(&name, "i+2 word "):
		v.word(name).after2 = r
	case is(&name, "i suffix "):
		v.ending(name, func(e *rows) { e.here = r })
	case is(&name, "i-1 suffix "):
		v.ending(name, func(e *rows) { e.before = r })
	case is(&name, "i+1 suffix "):
		v.ending(name, func(e *rows) { e.after = r })
	}
}

// is reports whether name begins with a kind of feature, and cuts it off.
func is(name *string, kind string) bool {
	rest, ok := strings.CutPrefix(*name, kind)
	if ok {
		*name = rest
	}
	return ok
}

// number returns the number of a word, and gives it one where it has none.
func (v *vocabulary) number(w string) int32 {
	n, ok := v.numbers[w]
	if !ok {
		n = int32(len(v.words))
		v.numbers[w] = n
		v.words = append(v.words, word{})
	}
	return n
}

func (v *vocabulary) word(w string) *word { return &v.words[v.number(w)] }

func (v *vocabulary) ending(e string, set func(*rows)) {
	if e != "" {
		set(v.suffixes.at(suffixOf(e)))
	}
}

// tag returns the number of a tag, and gives it one where it has none.
func (v *vocabulary) tag(name string) (tagID, error) {
	id, ok := v.tags[name]
	if !ok {
		if len(v.tags) == maxTags {
			return 0, errBroken
		}
		id = tagID(len(v.tags))
		v.tags[name] = id
	}
	return id, nil
}
