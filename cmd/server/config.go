package main

import (
	"context"
	"fmt"
	"time"

	"github.com/urfave/cli/v3"
	"go.yaml.in/yaml/v3"
)

func (p *process) configCommand() *cli.Command {
	return &cli.Command{
		Name:  "config",
		Usage: "print the options in force and where each comes from, as a configuration file; exit status 2 if serve would refuse them",
		Description: "It takes the flags of serve. No option holds a secret: keys and certificates stand in\n" +
			"files, of which only the names are options.",
		Flags: p.serveFlags(),
		Action: func(_ context.Context, c *cli.Command) error {
			if _, err := p.plan(c); err != nil {
				return err
			}
			return failed(p.printConfig(c))
		},
	}
}

// printConfig writes a configuration file that says what is in force, with the
// source of each value as a comment.
func (p *process) printConfig(c *cli.Command) error {
	root := &yaml.Node{Kind: yaml.MappingNode}
	for _, f := range c.Flags {
		name := f.Names()[0]
		if name == "config" || name == "help" {
			continue
		}
		value := c.Value(name)
		if d, ok := value.(time.Duration); ok {
			value = d.String()
		}
		var key, node yaml.Node
		key.SetString(name)
		if err := node.Encode(value); err != nil {
			return fmt.Errorf("encode %s: %w", name, err)
		}
		node.Style, node.LineComment = yaml.FlowStyle, p.settings.sourceOf(c, name)
		root.Content = append(root.Content, &key, &node)
	}
	enc := yaml.NewEncoder(p.stdout)
	if err := enc.Encode(root); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return enc.Close()
}
