/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-fact-text.h"

#include <math.h>

#include "plaza-prose-block.h"
#include "plaza-wording.h"

/**
 * plaza_fact_change:
 * @words: the content language
 * @amounts: what was, and what came of it
 * @n: how many there are
 *
 * Returns: (transfer full) (nullable): by how much the last differs from the
 *   first, "−55%"; %NULL where it does not, or where nothing was before
 */
char *
plaza_fact_change (const PlazaWords *words,
                   const int        *amounts,
                   guint             n)
{
  long change;

  if (n < 2 || amounts[0] <= 0)
    return NULL;

  change = lround (100.0 * ((double) amounts[n - 1] - amounts[0]) / amounts[0]);
  return change != 0 ? plaza_wording_percent_change (words, change) : NULL;
}

/**
 * plaza_fact_amounts:
 * @words: the content language
 * @labels: what each amount is
 * @amounts: not negative
 * @n: how many there are
 *
 * Returns: (transfer full): "Before January 27: 110,000. Under the order: 50,000 (−55%)"
 */
char *
plaza_fact_amounts (const PlazaWords  *words,
                    const char *const *labels,
                    const int         *amounts,
                    guint              n)
{
  GString *text = g_string_new (NULL);
  g_autofree char *change = plaza_fact_change (words, amounts, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = plaza_wording_number (words, amounts[i]);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? ". " : "", labels[i], number);
    }
  if (change != NULL)
    g_string_append_printf (text, " (%s)", change);

  return g_string_free_and_steal (text);
}

static GPtrArray *
fact_text_parse_body (const PlazaPoint *fact,
                      const char       *language)
{
  return plaza_prose_parse (plaza_texts_get (fact->bodies, language));
}

static const char *
nth_text (GPtrArray *blocks,
          guint      n)
{
  const PlazaProseBlock *block = plaza_prose_nth (blocks, PLAZA_PROSE_PARAGRAPH, n);

  return block != NULL ? block->text : "";
}

static char *
fact_text_amounts_of (const PlazaWords *words,
                      const PlazaPoint *fact,
                      GPtrArray        *blocks)
{
  const char *labels[] = { nth_text (blocks, 1), nth_text (blocks, 2) }, *more = nth_text (blocks, 0);
  g_autofree char *amounts = plaza_fact_amounts (words, labels, (const int *) (gpointer) fact->amounts->data,
                                                 G_N_ELEMENTS (labels));

  return *more != '\0' ? g_strdup_printf ("%s. %s", amounts, more) : g_strdup (amounts);
}

/**
 * plaza_fact_figure:
 * @words: the content language
 * @fact: a fact
 * @language: the same language
 *
 * Returns: (transfer full): what is set large: its headline, or of two amounts the change
 */
char *
plaza_fact_figure (const PlazaWords *words,
                   const PlazaPoint *fact,
                   const char       *language)
{
  char *change = plaza_fact_change (words, (const int *) (gpointer) fact->amounts->data, fact->amounts->len);

  return change != NULL ? change : g_strdup (plaza_texts_get_or (fact->headlines, language, fact->id));
}

/**
 * plaza_fact_text:
 * @words: the content language
 * @fact: a fact
 * @language: the same language
 *
 * Returns: (transfer full): what goes on from its headline; before it, the two
 *   amounts where it has them
 */
char *
plaza_fact_text (const PlazaWords *words,
                 const PlazaPoint *fact,
                 const char       *language)
{
  g_autoptr(GPtrArray) blocks = fact_text_parse_body (fact, language);

  return fact->amounts->len >= 2 ? fact_text_amounts_of (words, fact, blocks) : g_strdup (nth_text (blocks, 0));
}

/**
 * plaza_fact_sentence:
 * @words: the content language
 * @fact: a fact
 * @language: the same language
 *
 * Returns: (transfer full): all of it run in: "18–24 months of checks before travel: …"
 */
char *
plaza_fact_sentence (const PlazaWords *words,
                     const PlazaPoint *fact,
                     const char       *language)
{
  const char *headline = plaza_texts_get_or (fact->headlines, language, fact->id);
  g_autofree char *text = plaza_fact_text (words, fact, language);

  return g_strdup_printf (fact->amounts->len >= 2 ? "%s. %s" : "%s %s", headline, text);
}
