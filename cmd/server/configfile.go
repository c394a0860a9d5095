package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"
)

// configFile is a file of options: a mapping from their names, as the flags
// have them, to scalars or lists of scalars.
type configFile struct {
	path   string
	values map[string]string
	lines  map[string]int
}

func readConfigFile(path string) (*configFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	defer func() { _ = f.Close() }()
	c := &configFile{path: path, values: map[string]string{}, lines: map[string]int{}}
	dec := yaml.NewDecoder(f)
	var doc yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF): // nothing but comments
		return c, nil
	case err != nil:
		return nil, fmt.Errorf("configuration %s: %w", path, err)
	}
	if !errors.Is(dec.Decode(&yaml.Node{}), io.EOF) {
		return nil, fmt.Errorf("configuration %s: more than one document", path)
	}
	if err := c.take(doc.Content[0]); err != nil {
		return nil, fmt.Errorf("configuration %w", err)
	}
	return c, nil
}

// take reads the options of the one mapping that the file is.
func (c *configFile) take(root *yaml.Node) error {
	if root.Kind != yaml.MappingNode {
		return fmt.Errorf("%s:%d: not a list of lines NAME: VALUE", c.path, root.Line)
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		if _, twice := c.lines[key.Value]; twice {
			return fmt.Errorf("%s:%d: %q comes twice", c.path, key.Line, key.Value)
		}
		text, err := scalar(value)
		if err != nil {
			return fmt.Errorf("%s:%d: %s: %w", c.path, value.Line, key.Value, err)
		}
		c.lines[key.Value], c.values[key.Value] = key.Line, text
	}
	return nil
}

// scalar returns a value as a flag would be given it; lists are separated by commas.
func scalar(n *yaml.Node) (string, error) {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		return "", nil
	case n.Kind == yaml.ScalarNode:
		return n.Value, nil
	case n.Kind == yaml.SequenceNode:
		parts := make([]string, len(n.Content))
		for i, item := range n.Content {
			if item.Kind != yaml.ScalarNode {
				return "", errors.New("a list of something else than values")
			}
			parts[i] = item.Value
		}
		return strings.Join(parts, ","), nil
	}
	return "", errors.New("neither a value nor a list of values")
}
