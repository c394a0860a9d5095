package lexicon

import "hash/maphash"

// dictionary numbers words, from 1, in the order in which they come. It is a
// table of the numbers, each in the first free place behind the one that the
// hash of its word names: filling it with all lists takes half the time of a map.
type dictionary struct {
	seed  maphash.Seed
	table []int32 // a power of two, never more than half full
	text  []byte  // of all words, one behind the other
	ends  []int32 // by number: where the word ends in text, and the next one begins
}

// wordLength is how long a word is, as the lists have them, with room to spare.
const wordLength = 10

func newDictionary(size int) dictionary {
	d := dictionary{seed: maphash.MakeSeed(), text: make([]byte, 0, wordLength*size), ends: make([]int32, 1, size+1)}
	d.grow(2 * size)
	return d
}

// grow makes a table of at least so many places.
func (d *dictionary) grow(places int) {
	size := 16
	for size < places {
		size *= 2
	}
	d.table = make([]int32, size)
	for n := range d.size() {
		w := d.word(int32(n + 1))
		d.table[d.place(string(w))] = int32(n + 1)
	}
}

// size is how many words there are.
func (d *dictionary) size() int { return len(d.ends) - 1 }

// word returns the word of a number.
func (d *dictionary) word(n int32) []byte { return d.text[d.ends[n-1]:d.ends[n]] }

// place returns where the number of a word is, or where it would be.
func (d *dictionary) place(word string) uint64 {
	mask := uint64(len(d.table) - 1)
	i := maphash.String(d.seed, word) & mask
	for d.table[i] != 0 && string(d.word(d.table[i])) != word {
		i = (i + 1) & mask
	}
	return i
}

// find returns the number of a word, or 0.
func (d *dictionary) find(word string) int32 { return d.table[d.place(word)] }

// number returns the number of a word, and gives it the next one if it has none.
func (d *dictionary) number(word string) int32 {
	i := d.place(word)
	if d.table[i] != 0 {
		return d.table[i]
	}
	n := int32(len(d.ends))
	d.text = append(d.text, word...)
	d.table[i], d.ends = n, append(d.ends, int32(len(d.text)))
	if 2*len(d.ends) > len(d.table) {
		d.grow(4 * len(d.ends))
	}
	return n
}
