package name

// phrase numbers a sequence of words, so that names are compared and looked up
// without being written out. 0 is the empty one.
type phrase int32

// noPhrase is one that nothing in the document has been spelled with.
const noPhrase phrase = -1

// phrases holds the sequences of one document.
type phrases struct{ next map[step]phrase }

// step leads from a phrase to the one with a word more.
type step struct {
	before phrase
	word   int32
}

// add returns the phrase that goes on with a word.
func (p *phrases) add(before phrase, word int32) phrase {
	if before == 0 && word == 0 {
		return 0
	}
	n, ok := p.next[step{before, word}]
	if !ok {
		n = phrase(len(p.next) + 1)
		p.next[step{before, word}] = n
	}
	return n
}

// of returns the phrase of all the words.
func (p *phrases) of(words ...int32) phrase {
	n := phrase(0)
	for _, w := range words {
		n = p.add(n, w)
	}
	return n
}

// find returns the phrase that goes on with a word, or noPhrase.
func (p *phrases) find(before phrase, word int32) phrase {
	if before == 0 && word == 0 {
		return 0
	}
	if n, ok := p.next[step{before, word}]; ok {
		return n
	}
	return noPhrase
}

// free forgets the phrases.
func (p *phrases) free() { clear(p.next) }
