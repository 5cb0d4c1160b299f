/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-words.h"
#include "print-fixture.h"

/* What po/es.po says of the strings of src/print and of the wording. */
typedef struct
{
  char   *text;
  GRegex *english;
  GRegex *spanish;
} Label;

static void
label_free (gpointer data)
{
  Label *self = data;

  g_free (self->text);
  g_regex_unref (self->english);
  g_clear_pointer (&self->spanish, g_regex_unref);
  g_free (self);
}

/* A label with values in it, as it may stand in a line of its own; NULL where it has hardly a word. */
static GRegex *
compile (const char *label)
{
  g_autoptr(GRegex) values = g_regex_new ("%(\\d\\$)?[usd]", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_auto(GStrv) parts = g_regex_split (values, label, G_REGEX_MATCH_DEFAULT);
  g_autoptr(GString) pattern = g_string_new ("^");
  guint letters = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *escaped = g_regex_escape_string (parts[i], -1);

      for (const char *p = parts[i]; *p != '\0'; p++)
        letters += g_ascii_isalpha (*p) != 0;
      /* What a group caught is among the parts, too. */
      if (strlen (parts[i]) == 2 && parts[i][1] == '$')
        continue;
      g_string_append_printf (pattern, "%s%s", i > 0 ? ".+" : "", escaped);
    }

  g_string_append_c (pattern, '$');
  return letters > 5 ? g_regex_new (pattern->str, G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL) : NULL;
}

static gboolean
is_line (const char *line,
         GRegex     *label)
{
  return label != NULL && g_regex_match (label, line, G_REGEX_MATCH_DEFAULT, NULL);
}

/* The string behind a keyword of an entry, over its lines, or NULL. */
static char *
read_string (const char *entry,
             const char *keyword)
{
  g_autofree char *start = g_strconcat ("\n", keyword, " \"", NULL);
  const char *p = strstr (entry, start);
  g_autoptr(GString) text = g_string_new (NULL);

  if (p == NULL)
    return NULL;

  p += strlen (start) - 1;
  while (*p == '"')
    {
      const char *end = strstr (p + 1, "\"\n");

      if (end == NULL)
        break;
      g_string_append_len (text, p + 1, end - p - 1);
      p = end + 2;
    }

  return g_strcompress (text->str);
}

static void
add_label (GPtrArray  *labels,
           const char *entry)
{
  g_autofree char *english = read_string (entry, "msgid");
  g_autofree char *spanish = read_string (entry, "msgstr");
  g_autoptr(GRegex) regex = english != NULL ? compile (english) : NULL;
  Label *label;

  if (regex == NULL || spanish == NULL || strcmp (english, spanish) == 0 ||
      (strstr (entry, "src/print/") == NULL && strstr (entry, "src/model/wording/") == NULL))
    return;

  label = g_new0 (Label, 1);
  label->text = g_steal_pointer (&english);
  label->english = g_steal_pointer (&regex);
  label->spanish = compile (spanish);
  g_ptr_array_add (labels, label);
}

/* Returns: (element-type Label): the labels of paper that are not the same in both languages */
static GPtrArray *
list_labels (void)
{
  g_autofree char *path = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "po", "es.po", NULL);
  g_autofree char *content = NULL;
  g_auto(GStrv) entries = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *labels = g_ptr_array_new_with_free_func (label_free);

  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  entries = g_strsplit (content, "\n\n", -1);
  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_autofree char *entry = g_strconcat ("\n", entries[i], "\n", NULL);

      add_label (labels, entry);
    }

  return labels;
}

/* An event's title is the organizers': it stays as it is. */
static gboolean
is_title (const char *line)
{
  static const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) ids = plaza_campaign_query (fixture_campaign (), &all, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (fixture_campaign (), g_array_index (ids, guint32, i));

      if (strstr (line, plaza_event_get_short_title (event)) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
check_spanish (PlazaPages *pages,
               GPtrArray  *labels)
{
  g_autofree char *text = fixture_text (pages);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    for (guint j = 0; j < labels->len; j++)
      {
        const Label *label = g_ptr_array_index (labels, j);

        if (is_line (lines[i], label->english) && !is_line (lines[i], label->spanish) && !is_title (lines[i]))
          g_error ("“%s” is English (%s)", lines[i], label->text);
      }
}

/* No page in Spanish has a label of ours in English. */
static void
test_spanish (void)
{
  GPtrArray *guides = plaza_campaign_get_guides (fixture_campaign ());
  g_autoptr(GPtrArray) labels = list_labels ();

  g_assert_cmpuint (labels->len, >, 100);
  for (guint i = 0; i < 2 * (guides->len + 3); i++)
    {
      static const PlazaHandout others[] = { PLAZA_HANDOUT_LEAVE_BEHIND, PLAZA_HANDOUT_SHEET, PLAZA_HANDOUT_AGENDA };
      PlazaHandout handout = i / 2 < guides->len ? PLAZA_HANDOUT_GUIDE : others[i / 2 - guides->len];
      g_autoptr(PlazaHandoutOptions) options = fixture_options (handout, "es");
      g_autoptr(PlazaEvent) event = fixture_event ("charlotte-visit");
      g_autoptr(PlazaPages) pages = NULL;

      if (handout == PLAZA_HANDOUT_GUIDE)
        options->guide = g_strdup (((const PlazaGuide *) g_ptr_array_index (guides, i / 2))->id);
      options->large_print = i % 2 != 0 && (handout == PLAZA_HANDOUT_GUIDE || handout == PLAZA_HANDOUT_AGENDA);
      pages = fixture_lay_out (event, options);
      check_spanish (pages, labels);
    }
}

/* The check itself finds what it looks for. */
static void
test_finds (void)
{
  static const struct { const char *line, *label; gboolean found; } cases[] = {
    { "no time yet", "no time yet", TRUE }, { "Page 1 of 3", "Page %1$u of %2$u", TRUE },
    { "Who does what (continued)", "%s (continued)", TRUE }, { "Quién hace qué", "Who does what", FALSE },
    { "Butterfield and Price", "%1$s and %2$s", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GRegex) regex = compile (cases[i].label);

      g_assert_cmpint (is_line (cases[i].line, regex), ==, cases[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/labels/finds", test_finds);
  g_test_add_func ("/print/labels/spanish", test_spanish);
  return fixture_run ();
}
