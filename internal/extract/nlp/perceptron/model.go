package perceptron

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// The head of a model file, as prose v3 writes it.
const (
	magic   = "PROSETAG"
	version = 1
)

// errBroken says that a model ends before it should, or points outside of itself.
var errBroken = errors.New("the model is broken")

// row is where the weights of one feature are: the number of the first of them
// and, in the lowest bits, how many there are. A feature without any has row 0.
type row uint32

// rowBits hold the length of a row, which has a weight for each class at most.
const rowBits = 6

// maxWeights bounds the weights of a model; the English one has about 300,000.
const maxWeights = 1 << (32 - rowBits)

// weight is what a feature adds to one class.
type weight struct {
	value float32
	class uint8
}

// add adds a row to the scores of the classes.
func (s *scores) add(all []weight, r row) {
	first := r >> rowBits
	for _, w := range all[first : first+r%(1<<rowBits)] {
		s[w.class%(1<<rowBits)] += w.value
	}
}

// model is a model file taken apart, before its features are numbered.
type model struct {
	classes  []string
	features []string
	rows     []row // of the features
	weights  []weight
	sure     map[string]uint8 // the class of words that have only one
}

// reader reads a model file from its start to its end; past the end it reads
// zeros, and says so in err.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.err = errBroken
		return make([]byte, max(0, min(n, 8)))
	}
	out := r.rest[:n]
	r.rest = r.rest[n:]
	return out
}

func (r *reader) uint32() uint32 { return binary.LittleEndian.Uint32(r.bytes(4)) }

// text reads a string behind its length of two bytes.
func (r *reader) text() string {
	return string(r.bytes(int(binary.LittleEndian.Uint16(r.bytes(2)))))
}

// uint32s reads n numbers.
func (r *reader) uint32s(n int) []uint32 {
	b := r.bytes(4 * n)
	if r.err != nil {
		return nil
	}
	out := make([]uint32, n)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return out
}

// weights reads n weights: their classes, then their values.
func (r *reader) weights(n int) []weight {
	classes, values := r.bytes(n), r.bytes(4*n)
	if r.err != nil {
		return nil
	}
	out := make([]weight, n)
	for i := range out {
		out[i] = weight{value: math.Float32frombits(binary.LittleEndian.Uint32(values[4*i:])), class: classes[i]}
	}
	return out
}

// readModel takes a model file apart.
func readModel(file []byte) (*model, error) {
	r := &reader{rest: file}
	if string(r.bytes(len(magic))) != magic {
		return nil, errors.New("this is no model of prose")
	}
	if v := r.uint32(); v != version {
		return nil, fmt.Errorf("the model is of version %d, not %d", v, version)
	}
	m := &model{classes: make([]string, min(r.uint32(), maxClasses))}
	for i := range m.classes {
		m.classes[i] = r.text()
	}
	features, pairs, letters := int(r.uint32()), int(r.uint32()), int(r.uint32())
	names := string(r.bytes(letters))
	m.features = cut(names, r.uint32s(features+1))
	m.rows = rowsBetween(r.uint32s(features + 1))
	m.weights = r.weights(pairs)
	m.sure = make(map[string]uint8, 2048)
	for range r.uint32() {
		word := r.text()
		m.sure[word] = r.bytes(1)[0]
		if r.err != nil {
			break
		}
	}
	if r.err != nil || !m.whole() {
		return nil, errBroken
	}
	return m, nil
}

// cut cuts a text at its offsets; it returns nil where they are none.
func cut(text string, offsets []uint32) []string {
	out := make([]string, 0, len(offsets))
	for i := 1; i < len(offsets); i++ {
		if offsets[i-1] > offsets[i] || int(offsets[i]) > len(text) {
			return nil
		}
		out = append(out, text[offsets[i-1]:offsets[i]])
	}
	return out
}

// rowsBetween returns the rows that the offsets bound; it returns nil where they bound none.
func rowsBetween(offsets []uint32) []row {
	out := make([]row, 0, len(offsets))
	for i := 1; i < len(offsets); i++ {
		from, to := offsets[i-1], offsets[i]
		if from > to || to-from >= 1<<rowBits || to > maxWeights {
			return nil
		}
		if from == to {
			out = append(out, 0)
			continue
		}
		out = append(out, row(from<<rowBits|(to-from)))
	}
	return out
}

// whole reports whether all that the model points to is there.
func (m *model) whole() bool {
	if len(m.features) == 0 || len(m.rows) != len(m.features) {
		return false
	}
	for _, r := range m.rows {
		if int(r>>rowBits+r%(1<<rowBits)) > len(m.weights) {
			return false
		}
	}
	for _, w := range m.weights {
		if int(w.class) >= len(m.classes) {
			return false
		}
	}
	for _, c := range m.sure {
		if int(c) >= len(m.classes) {
			return false
		}
	}
	return true
}
