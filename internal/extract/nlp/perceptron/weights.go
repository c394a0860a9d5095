package perceptron

import (
	"encoding/binary"
	"math"
)

// row is where the weights of one feature are. That of a feature without any is 0.
// A short row holds the number of its first weight and, in the lowest bits, how
// many there are; a long one has the highest bit, and the number of its scores.
type row uint32

const (
	rowBits = 4 // hold the length of a short row
	long    = row(1 << 31)
	// longest is how many weights a short row may have: with more, it is quicker to
	// add to all classes.
	longest = 1<<rowBits - 1
)

// weights are those of all features.
type weights struct {
	short []weight
	long  []scores
}

// weight is what a feature adds to one class. A model has thousandths, so that
// nothing is rounded.
type weight struct {
	thousandths int32
	word, shift uint8 // of the class, in scores
}

// maxWeight bounds the thousandths of a weight: the features of a word, fourteen
// at most, stay within a lane.
const maxWeight = middle / 16

// read takes in the weights of a model file, row by row: a row ends where the
// next one begins. It returns the rows; ok is false where the file is broken.
func (w *weights) read(ends []uint32, classes, values []byte) (rows []row, ok bool) {
	rows = make([]row, 0, len(ends))
	w.short = make([]weight, 0, len(classes))
	for i := 1; i < len(ends); i++ {
		from, to := ends[i-1], ends[i]
		if from > to || int(to) > len(classes) {
			return nil, false
		}
		first := len(w.short)
		for k := from; k < to; k++ {
			class, value := classes[k], math.Float32frombits(binary.LittleEndian.Uint32(values[4*k:]))
			thousandths := int32(math.RoundToEven(float64(value) * 1000))
			if class >= maxClasses || max(thousandths, -thousandths) > maxWeight {
				return nil, false
			}
			w.short = append(w.short, weight{thousandths, class / perWord, class % perWord * laneBits})
		}
		rows = append(rows, w.row(first))
	}
	return rows, true
}

// row makes a row of the weights from first on.
func (w *weights) row(first int) row {
	all := w.short[first:]
	switch {
	case len(all) == 0:
		return 0
	case len(all) <= longest:
		return row(first<<rowBits | len(all))
	}
	var s scores
	for _, v := range all {
		s[v.word] += uint64(int64(v.thousandths)) << v.shift
	}
	w.short, w.long = w.short[:first], append(w.long, s)
	return long | row(len(w.long)-1)
}
