package perceptron

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The head of a model file, as prose v3 writes it.
const (
	magic   = "PROSETAG"
	version = 1
)

// errBroken says that a model ends before it should, or points outside of itself.
var errBroken = errors.New("the model is broken")

// model is a model file taken apart, before its features are numbered.
type model struct {
	classes  []string
	features []string
	rows     []row // of the features
	weights  weights
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
	ends := r.uint32s(features + 1)
	classes, values := r.bytes(pairs), r.bytes(4*pairs)
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
	var ok bool
	if m.rows, ok = m.weights.read(ends, classes, values); !ok {
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

// whole reports whether there are features, and only classes that there are.
func (m *model) whole() bool {
	for _, c := range m.sure {
		if int(c) >= len(m.classes) {
			return false
		}
	}
	return len(m.features) > 0
}
