/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-title.h"

#include <string.h>

#include "plaza-texts.h"

/* How people call officials, folded and without dots; @few: for several who follow. */
static const struct { const char *word; gboolean few; const char *title; } titles[] = {
  { "sen", FALSE, "sen" }, { "sens", TRUE, "sen" }, { "senator", FALSE, "sen" }, { "senators", TRUE, "sen" }, { "senador", FALSE, "sen" },
  { "senadora", FALSE, "sen" }, { "senadores", TRUE, "sen" }, { "rep", FALSE, "rep" }, { "reps", TRUE, "rep" }, { "representative", FALSE, "rep" },
  { "representatives", TRUE, "rep" }, { "representante", FALSE, "rep" }, { "representantes", TRUE, "rep" }, { "congressman", FALSE, "rep" },
  { "congresswoman", FALSE, "rep" }, { "congressmember", FALSE, NULL }, { "congressmembers", TRUE, NULL }, { "congressperson", FALSE, "rep" },
  { "congresista", FALSE, NULL }, { "congresistas", TRUE, NULL }, { "gov", FALSE, "gov" }, { "governor", FALSE, "gov" }, { "gobernador", FALSE, "gov" },
  { "gobernadora", FALSE, "gov" }, { "mayor", FALSE, "mayor" }, { "alcalde", FALSE, "mayor" }, { "alcaldesa", FALSE, "mayor" },
};

/* How many words may stand between a title and a surname: "Sen. Robert J. Example". */
#define MOST_FORENAMES 2

static char **
officials_split (const char *text)
{
  g_autofree char *folded = plaza_text_fold (text);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (const char *p = folded; *p != '\0'; )
    {
      const char *start = p;

      while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > start)
        g_strv_builder_take (words, g_strndup (start, p - start));
      else
        p = g_utf8_next_char (p);
    }

  return g_strv_builder_end (words);
}

/* How many of the @words are those of @name, from the first on; 0 unless all of @name is there. */
static guint
officials_begin_with (char **words,
                      char **name)
{
  guint n = 0;

  for (; name[n] != NULL; n++)
    if (words[n] == NULL || !g_str_equal (words[n], name[n]))
      return 0;

  return n;
}

/* The words of the surname: those of the last one of the name ("Ros-Lehtinen" has two), without "Jr.". */
static char **
officials_surname (const char *name)
{
  static const char * const behind[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", NULL };
  g_auto(GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);
  g_autofree char *last = n > 0 ? g_utf8_strdown (words[n - 1], -1) : g_strdup ("");

  if (n > 1 && g_strv_contains (behind, last))
    n--;
  return officials_split (n > 0 ? words[n - 1] : "");
}

/* One way to call an official. */
typedef struct
{
  char     **words;
  guint      official;  /* of the context's */
  gboolean   whole;     /* all of the name */
} OfficialName;

/* The names of a context's officials by their first words; titles are read by the thousand. */
typedef struct
{
  GPtrArray  *texts;   /* names and ids that it was made of, to know whether it still fits */
  GHashTable *names;   /* word -> GPtrArray of OfficialName */
} OfficialNames;

static OfficialNames known;

static void
officials_name_free (OfficialName *self)
{
  g_strfreev (self->words);
  g_free (self);
}

/* A seat may be vacant. */
static const char *
officials_name (const PlazaReaderOfficial *official)
{
  return official->name != NULL ? official->name : "";
}

static gboolean
officials_still_known (const PlazaReaderContext *context)
{
  if (known.texts == NULL || known.texts->len != 2 * context->n_officials)
    return FALSE;

  for (guint i = 0; i < context->n_officials; i++)
    if (!g_str_equal (known.texts->pdata[2 * i], officials_name (&context->officials[i])) ||
        !g_str_equal (known.texts->pdata[2 * i + 1], context->officials[i].id))
      return FALSE;

  return TRUE;
}

/* @words: (transfer full) */
static void
officials_learn_name (const PlazaReaderContext *context,
                      guint                     official,
                      char                    **words,
                      gboolean                  whole)
{
  OfficialName *name = g_new0 (OfficialName, 1);
  GPtrArray *same = words[0] != NULL ? g_hash_table_lookup (known.names, words[0]) : NULL;

  name->words = words;
  name->official = official;
  name->whole = whole;
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func ((GDestroyNotify) officials_name_free);
      g_hash_table_insert (known.names, g_strdup (words[0] != NULL ? words[0] : ""), same);
    }
  g_ptr_array_add (same, name);
}

static void
officials_learn (const PlazaReaderContext *context)
{
  g_clear_pointer (&known.texts, g_ptr_array_unref);
  g_clear_pointer (&known.names, g_hash_table_unref);
  known.texts = g_ptr_array_new_with_free_func (g_free);
  known.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < context->n_officials; i++)
    {
      g_ptr_array_add (known.texts, g_strdup (officials_name (&context->officials[i])));
      g_ptr_array_add (known.texts, g_strdup (context->officials[i].id));
      officials_learn_name (context, i, officials_surname (officials_name (&context->officials[i])), FALSE);
      officials_learn_name (context, i, officials_split (officials_name (&context->officials[i])), TRUE);
    }
}

static gboolean
officials_has_title (const PlazaReaderOfficial *official,
                     const char                *title)
{
  g_autofree char *own = official->title != NULL ? plaza_text_fold (official->title) : g_strdup ("");

  return title != NULL && g_str_has_prefix (own, title);
}

/* Who is called by the surname at @words. Of several those with @title, else nobody. @n: (out): words that the name takes */
static const PlazaReaderOfficial *
officials_called (char                     **words,
                  const char                *title,
                  const PlazaReaderContext  *context,
                  guint                     *n)
{
  GPtrArray *names = words[0] != NULL ? g_hash_table_lookup (known.names, words[0]) : NULL;
  const PlazaReaderOfficial *found = NULL;
  gboolean by_title = FALSE, several = FALSE;

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const OfficialName *name = names->pdata[i];
      guint length = name->whole ? 0 : officials_begin_with (words, name->words);
      gboolean fits = length > 0 && officials_has_title (&context->officials[name->official], title);

      if (length == 0 || (found != NULL && by_title && !fits))
        continue;
      several = found != NULL && fits == by_title;
      if (found == NULL || fits != by_title)
        {
          found = &context->officials[name->official];
          by_title = fits;
          *n = length;
        }
    }

  return several ? NULL : found;
}

static void
officials_add (GPtrArray                 *officials,
               const PlazaReaderOfficial *official)
{
  if (!g_ptr_array_find_with_equal_func (officials, official->id, (GEqualFunc) g_str_equal, NULL))
    g_ptr_array_add (officials, g_strdup (official->id));
}

/* Those behind a title: "Sen. Robert J. Example", "Reps. Butterfield and Price". */
static void
officials_behind_title (char                     **words,
                        gboolean                   few,
                        const char                *title,
                        const PlazaReaderContext  *context,
                        GPtrArray                 *officials)
{
  guint skipped = 0;

  while (*words != NULL && skipped <= MOST_FORENAMES)
    {
      guint n = 0;
      const PlazaReaderOfficial *official = officials_called (words, title, context, &n);

      if (official == NULL)
        {
          words++;
          skipped++;
          continue;
        }

      officials_add (officials, official);
      if (!few)
        return;

      skipped = 0;
      words += n;
      if (*words != NULL && (g_str_equal (*words, "and") || g_str_equal (*words, "y")))
        words++;
    }
}

/* "Example’s office" needs no title. */
static gboolean
officials_is_office (char **words)
{
  static const char * const between[] = { "s", "congressional", "district", "local", "state", "field", NULL };
  guint i = 0;

  while (words[i] != NULL && g_strv_contains (between, words[i]))
    i++;

  return words[i] != NULL && (g_str_equal (words[i], "office") || g_str_equal (words[i], "offices")) && i > 0;
}

static void
officials_at (char                     **words,
              const PlazaReaderContext  *context,
              GPtrArray                 *officials)
{
  GPtrArray *names = g_hash_table_lookup (known.names, words[0]);
  guint n = 0;
  const PlazaReaderOfficial *official;

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].word, words[0]))
      officials_behind_title (words + 1, titles[i].few, titles[i].title, context, officials);

  if (names == NULL)
    return;

  for (guint i = 0; i < names->len; i++)
    {
      const OfficialName *name = names->pdata[i];

      if (name->whole && name->words[1] != NULL && officials_begin_with (words, name->words) > 0)
        officials_add (officials, &context->officials[name->official]);
    }

  official = officials_called (words, NULL, context, &n);
  if (official != NULL && officials_is_office (words + n))
    officials_add (officials, official);
}

/**
 * plaza_read_title_officials:
 * @text: a title, a place, a sentence
 * @context: who may be meant
 * @officials: (element-type utf8): to which their ids are added
 *
 * Finds who is named with a title ("Sen. Example"), with all of the name, or by the office. A surname that
 * several have says nobody, unless the title tells them apart.
 */
void
plaza_read_title_officials (const char               *text,
                            const PlazaReaderContext *context,
                            GPtrArray                *officials)
{
  g_auto(GStrv) words = NULL;

  if (context->n_officials == 0)
    return;

  if (!officials_still_known (context))
    officials_learn (context);

  words = officials_split (text);
  for (guint i = 0; words[i] != NULL; i++)
    officials_at (words + i, context, officials);
}
