package mention

// Phrase numbers a sequence of words, so that names are compared and looked up
// without being written out. 0 is the empty one.
type Phrase int32

// NoPhrase is one that nothing in the document has been spelled with.
const NoPhrase Phrase = -1

// phrases holds the sequences of one document.
type phrases struct {
	single []Phrase // of one word, by the word
	next   map[step]Phrase
	last   Phrase
}

// step leads from a phrase to the one with a word more.
type step struct {
	before Phrase
	word   Word
}

// add returns the phrase that goes on with a word.
func (p *phrases) add(before Phrase, word Word) Phrase {
	n := p.find(before, word)
	if n != NoPhrase {
		return n
	}
	p.last++
	if before == 0 {
		p.single[word] = p.last
	} else {
		p.next[step{before, word}] = p.last
	}
	return p.last
}

// of returns the phrase of all the words.
func (p *phrases) of(words ...Word) Phrase {
	n := Phrase(0)
	for _, w := range words {
		n = p.add(n, w)
	}
	return n
}

// find returns the phrase that goes on with a word, or NoPhrase.
func (p *phrases) find(before Phrase, word Word) Phrase {
	if before != 0 {
		if n, ok := p.next[step{before, word}]; ok {
			return n
		}
		return NoPhrase
	}
	if len(p.single) == 0 {
		p.single = append(p.single, 0) // the empty word adds nothing to nothing
	}
	for int(word) >= len(p.single) {
		p.single = append(p.single, NoPhrase)
	}
	return p.single[word]
}

// count returns how many phrases there are, with the empty one.
func (p *phrases) count() int { return int(p.last) + 1 }

// free forgets the phrases.
func (p *phrases) free() {
	clear(p.next)
	p.single, p.last = p.single[:0], 0
}
