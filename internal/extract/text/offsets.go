package text

import (
	"sort"
	"unicode/utf8"
)

// blockSize is the distance in bytes between two entries of the index. Smaller
// is faster and larger: at 32 a megabyte of text has an index of 128 kB.
const blockSize = 32

// Offsets converts byte offsets of one text to offsets in another unit and
// back. It is read-only once made, and safe for concurrent use.
type Offsets struct {
	raw  string
	unit Unit
	// counts[i] is the number of units of the characters that start before
	// byte i*blockSize. It is nil where bytes and units are the same.
	counts []int32
	total  int
}

// NewOffsets indexes raw, which must be valid UTF-8, in linear time. Text that
// is ASCII throughout needs no index in any unit.
func NewOffsets(raw string, u Unit) *Offsets {
	o := &Offsets{raw: raw, unit: u, total: len(raw)}
	if u == UTF8 || isASCII(raw) {
		return o
	}
	o.counts = make([]int32, 0, len(raw)/blockSize+1)
	n := 0
	for i := range len(raw) {
		if i%blockSize == 0 {
			o.counts = append(o.counts, int32(n))
		}
		n += o.width(raw[i])
	}
	o.total = n
	return o
}

// width is the number of units of the character that begins with byte b, and 0
// for a byte that continues one.
func (o *Offsets) width(b byte) int {
	switch {
	case b&0xc0 == 0x80:
		return 0
	case o.unit == UTF16 && b >= 0xf0:
		return 2
	}
	return 1
}

// Len returns the length of the text in units.
func (o *Offsets) Len() int { return o.total }

// At returns the offset in units of the character at byteOffset. An offset
// within a character counts as that character's start; one outside of the text
// as the nearest end.
func (o *Offsets) At(byteOffset int) int {
	b := min(max(byteOffset, 0), len(o.raw))
	for b > 0 && b < len(o.raw) && !utf8.RuneStart(o.raw[b]) {
		b--
	}
	if o.counts == nil {
		return b
	}
	if b == len(o.raw) {
		return o.total
	}
	block := b / blockSize
	n := int(o.counts[block])
	for i := block * blockSize; i < b; i++ {
		n += o.width(o.raw[i])
	}
	return n
}

// Byte returns the byte offset of the character at unitOffset, and false if the
// offset lies outside of the text or within a character (the second half of a
// UTF-16 surrogate pair, a continuation byte of UTF-8). The length of the text
// is a valid offset.
func (o *Offsets) Byte(unitOffset int) (int, bool) {
	if unitOffset < 0 || unitOffset > o.total {
		return 0, false
	}
	if unitOffset == o.total {
		return len(o.raw), true
	}
	if o.counts == nil {
		return unitOffset, utf8.RuneStart(o.raw[unitOffset])
	}
	block := sort.Search(len(o.counts), func(i int) bool { return int(o.counts[i]) > unitOffset }) - 1
	n := int(o.counts[block])
	for i := block * blockSize; i < len(o.raw); i++ {
		w := o.width(o.raw[i])
		if w > 0 && n >= unitOffset {
			return i, n == unitOffset
		}
		n += w
	}
	return len(o.raw), n == unitOffset
}
