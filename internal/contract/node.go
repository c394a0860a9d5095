package contract

import (
	"errors"
	"fmt"
	"iter"
	"strings"

	"go.yaml.in/yaml/v3"
)

// parse returns the mapping at the root of a YAML document.
func parse(document []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(document, &doc); err != nil {
		return nil, fmt.Errorf("parse contract: %w", err)
	}
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, errors.New("parse contract: it is not a mapping")
	}
	return doc.Content[0], nil
}

// reader walks one document and follows its references.
type reader struct{ root *yaml.Node }

// at returns the node under the keys, or nil. References on the way are followed.
func (r reader) at(n *yaml.Node, keys ...string) *yaml.Node {
	for _, key := range keys {
		n = member(r.resolve(n), key)
	}
	return r.resolve(n)
}

// member returns the value of a key of a mapping, or nil.
func member(n *yaml.Node, key string) *yaml.Node {
	for k, v := range members(n) {
		if k == key {
			return v
		}
	}
	return nil
}

// members yields keys and values of a mapping in the order of the document;
// nothing where n is none.
func members(n *yaml.Node) iter.Seq2[string, *yaml.Node] {
	return func(yield func(string, *yaml.Node) bool) {
		if n == nil || n.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if !yield(n.Content[i].Value, n.Content[i+1]) {
				return
			}
		}
	}
}

// items returns the elements of a sequence; none where n is no sequence.
func items(n *yaml.Node) []*yaml.Node {
	if n == nil || n.Kind != yaml.SequenceNode {
		return nil
	}
	return n.Content
}

// reference returns the pointer of a node that is but a reference, or "".
func reference(n *yaml.Node) string { return text(member(n, "$ref")) }

// resolve follows references within the document, a few at most, so that a
// circle of them ends.
func (r reader) resolve(n *yaml.Node) *yaml.Node {
	for range 8 {
		ref, local := strings.CutPrefix(reference(n), "#/")
		if !local {
			return n
		}
		n = r.root
		for part := range strings.SplitSeq(ref, "/") {
			n = member(n, part)
		}
	}
	return n
}

// text returns the scalar that n holds, or "".
func text(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.ScalarNode {
		return ""
	}
	return strings.TrimSpace(n.Value)
}
