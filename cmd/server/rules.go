package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/extract/overlay"
)

// rulesFlag names the folder of the user's word lists and rules.
func (p *process) rulesFlag() cli.Flag {
	return &cli.StringFlag{Name: "rules", Usage: "`FOLDER` of your own word lists and rules", Sources: p.env("rules")}
}

// openEngine makes the engine with the folder in force; "" is no folder.
func openEngine(dir string) (*extract.Extractor, *overlay.Folder, error) {
	if dir == "" {
		x, err := extract.New()
		return x, nil, err
	}
	folder, err := overlay.Read(os.DirFS(dir))
	if err != nil {
		return nil, nil, fmt.Errorf("rules in %s: %w", dir, err)
	}
	x, err := extract.Open(folder)
	if err != nil {
		return nil, nil, fmt.Errorf("the folder %s is refused:\n%w", dir, err)
	}
	return x, folder, nil
}

func (p *process) rulesCommand() *cli.Command {
	return &cli.Command{
		Name:     "rules",
		Usage:    "print the rules as GET /rules answers them, or check a folder of your own",
		Flags:    []cli.Flag{p.rulesFlag()},
		Commands: []*cli.Command{p.checkCommand()},
		Action: func(_ context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			x, _, err := openEngine(c.String("rules"))
			if err != nil {
				return failed(err)
			}
			return failed(api.WriteJSON(p.stdout, api.NewRules(x.Ruleset(), x.Rules())))
		},
	}
}

// refusedError says that a folder of rules is not in order.
type refusedError struct{ err error }

func (e *refusedError) Error() string { return e.err.Error() }
func (e *refusedError) Unwrap() error { return e.err }

func (p *process) checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "check a folder of word lists and rules with all its examples; exit status 2 if it is refused",
		ArgsUsage: "FOLDER",
		Action: func(_ context.Context, c *cli.Command) error {
			dir := c.Args().First()
			if c.Args().Len() != 1 || dir == "" {
				return errors.New("rules check takes one folder")
			}
			x, folder, err := openEngine(dir)
			if err != nil {
				return &refusedError{err}
			}
			return failed(p.tellChecked(x, folder))
		},
	}
}

// tellChecked says what a folder holds and which built-in examples it alters.
func (p *process) tellChecked(x *extract.Extractor, folder *overlay.Folder) error {
	lists, rules, examples := len(folder.Lists()), 0, 0
	for _, r := range x.Rules() {
		if r.Custom {
			rules++
			examples += len(r.Yes) + len(r.No)
		}
	}
	altered, err := x.Altered()
	if err != nil {
		return err
	}
	var out strings.Builder
	fmt.Fprintf(&out, "in order: %d files, %d of them word lists; %d rules, whose %d examples hold; ruleset %s\n",
		len(folder.Files()), lists, rules, examples, x.Ruleset())
	for _, line := range altered {
		fmt.Fprintf(&out, "note: a built-in rule no longer finds its example: %s\n", line)
	}
	_, err = fmt.Fprint(p.stdout, out.String())
	return err
}
