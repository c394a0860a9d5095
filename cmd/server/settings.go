package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"
)

// prefix begins the name of every variable that is an option.
const prefix = "FACTDESK_"

// settings tells where options come from that are not on the command line: the
// environment, then the configuration file. A value that is empty is none.
type settings struct {
	environ map[string]string
	path    string            // of the file, as --config gave it
	file    *configFile       // once it was asked for
	err     error             // why the file cannot be used
	from    map[string]string // by option: where its value was found
}

func newSettings(environ []string) *settings {
	s := &settings{environ: map[string]string{}, from: map[string]string{}}
	for _, e := range environ {
		name, value, _ := strings.Cut(e, "=")
		s.environ[name] = value
	}
	return s
}

// variable is the name of an option in the environment.
func variable(option string) string {
	return prefix + strings.ToUpper(strings.ReplaceAll(option, "-", "_"))
}

// origin is one place where the value of an option may stand.
type origin struct {
	option string
	where  string
	find   func() string
	from   map[string]string
}

func (s origin) Lookup() (string, bool) {
	v := s.find()
	if v != "" {
		s.from[s.option] = s.where
	}
	return v, v != ""
}

func (s origin) String() string   { return s.where }
func (s origin) GoString() string { return s.where }

func (s *settings) inEnvironment(option string) origin {
	name := variable(option)
	return origin{option, "environment variable " + name, func() string { return s.environ[name] }, s.from}
}

func (s *settings) inFile(option string) origin {
	return origin{option, "configuration file", func() string { return s.read().values[option] }, s.from}
}

// read reads the configuration file once, if there is one.
func (s *settings) read() *configFile {
	if s.file != nil {
		return s.file
	}
	s.file = &configFile{}
	path := s.path
	if path == "" {
		path = s.environ[variable("config")]
	}
	if path == "" {
		return s.file
	}
	if s.file, s.err = readConfigFile(path); s.err != nil {
		s.file = &configFile{}
	}
	return s.file
}

// sourceOf tells where the value of an option in force comes from.
func (s *settings) sourceOf(c *cli.Command, option string) string {
	switch where := s.from[option]; {
	case where != "":
		return where
	case c.IsSet(option):
		return "flag"
	default:
		return "default"
	}
}

// serviceLink matches the variables that Kubernetes sets in pods beside a
// Service named factdesk, unless enableServiceLinks is off.
var serviceLink = regexp.MustCompile(`^FACTDESK_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)$`)

// ofChecks are the variables of the project's own checks, which may start the
// program in the environment that they run in.
var ofChecks = []string{"FACTDESK_SHARED", "FACTDESK_PROMETHEUS", "FACTDESK_BATCH_MIB"}

// foreign reports whether a variable begins like an option and is known to be none.
func foreign(name string) bool {
	return slices.Contains(ofChecks, name) || serviceLink.MatchString(name)
}

// check refuses what is set and no option: a slip of the pen would otherwise
// leave a limit at its default without a word.
func (s *settings) check(flags []cli.Flag) error {
	if s.read(); s.err != nil {
		return s.err
	}
	known := map[string]bool{}
	for _, f := range flags {
		known[f.Names()[0]] = true
	}
	var unknown []string
	for key, line := range s.file.lines {
		if !known[key] || key == "config" {
			unknown = append(unknown, fmt.Sprintf("%s:%d: there is no option %q", s.file.path, line, key))
		}
	}
	for option := range known {
		known[variable(option)] = true
	}
	for name := range s.environ {
		if strings.HasPrefix(name, prefix) && !known[name] && !foreign(name) {
			unknown = append(unknown, fmt.Sprintf("environment variable %s: there is no such option", name))
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	slices.Sort(unknown)
	return fmt.Errorf("%s", strings.Join(unknown, "\n"))
}

// option makes a flag fall back to the environment, then to the file.
func (p *process) option(name string) cli.ValueSourceChain {
	return cli.NewValueSourceChain(p.settings.inEnvironment(name), p.settings.inFile(name))
}

// env makes a flag of a command that reads no configuration file fall back to
// the environment.
func (p *process) env(name string) cli.ValueSourceChain {
	return cli.NewValueSourceChain(p.settings.inEnvironment(name))
}

func (p *process) configFlag() cli.Flag {
	return &cli.StringFlag{Name: "config", Usage: "`FILE` of options, in YAML: a line NAME: VALUE each", Destination: &p.settings.path, Sources: p.env("config")}
}
