/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-text.h"

#include "plaza-hits.h"
#include "plaza-message-text.h"
#include "plaza-prose.h"
#include "plaza-words.h"

/* How fast grown-ups read plain prose silently: Brysbaert, "How many words do
 * we read per minute?", Journal of Memory and Language 109 (2019): 238. */
#define WORDS_PER_MINUTE 238

static void
guide_text_add_blocks (GStrvBuilder *passages,
                       const char   *markdown)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown != NULL ? markdown : "");

  for (guint i = 0; i < blocks->len; i++)
    g_strv_builder_add (passages, ((const PlazaProseBlock *) g_ptr_array_index (blocks, i))->text);
}

static void
guide_text_add_messages (GStrvBuilder  *passages,
                         PlazaCampaign *campaign,
                         const char    *language)
{
  g_autoptr(GHashTable) values = plaza_message_values (campaign);
  GPtrArray *messages = plaza_campaign_get_messages (campaign);

  for (guint i = 0; i < messages->len; i++)
    {
      g_autoptr(PlazaMessageText) text = plaza_message_text_new (g_ptr_array_index (messages, i), language, values);

      g_strv_builder_add (passages, plaza_message_network (g_ptr_array_index (messages, i), language));
      g_strv_builder_add (passages, text->text);
    }
}

static void
add_text (GStrvBuilder *passages,
          PlazaTexts   *texts,
          const char   *language)
{
  const char *text = plaza_texts_get (texts, language);

  if (*text != '\0')
    g_strv_builder_add (passages, text);
}

/**
 * plaza_guide_text_passages:
 * @campaign: the campaign, for its messages
 * @guide: one of its guides
 * @language: the content language
 *
 * Returns: (transfer full): every passage that a reader of @guide sees, in order
 */
GStrv
plaza_guide_text_passages (PlazaCampaign    *campaign,
                           const PlazaGuide *guide,
                           const char       *language)
{
  g_autoptr(GStrvBuilder) passages = g_strv_builder_new ();

  add_text (passages, guide->titles, language);
  guide_text_add_blocks (passages, plaza_texts_get (guide->summaries, language));

  for (guint i = 0; i < guide->sections->len; i++)
    {
      const PlazaSection *section = g_ptr_array_index (guide->sections, i);

      add_text (passages, section->headings, language);
      guide_text_add_blocks (passages, plaza_texts_get (section->bodies, language));
      if (section->type == PLAZA_SECTION_MESSAGES)
        guide_text_add_messages (passages, campaign, language);
    }

  return g_strv_builder_end (passages);
}

/**
 * plaza_guide_text_count_hits:
 * @passages: the passages of a guide
 * @query: (nullable): what to find
 *
 * Returns: how many marks a reader of the guide would see
 */
guint
plaza_guide_text_count_hits (const char * const *passages,
                             const char         *query)
{
  guint n = 0;

  for (guint i = 0; passages[i] != NULL; i++)
    n += plaza_hits_count (passages[i], query);

  return n;
}

static guint
guide_text_count_words (const char *text)
{
  gboolean inside = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (p));

      if (!space && !inside)
        n++;
      inside = !space;
    }

  return n;
}

/**
 * plaza_guide_text_minutes:
 * @passages: the passages of a guide
 *
 * Returns: about how long it takes to read them, at least one minute
 */
guint
plaza_guide_text_minutes (const char * const *passages)
{
  guint words = 0;

  for (guint i = 0; passages[i] != NULL; i++)
    words += guide_text_count_words (passages[i]);

  return MAX (1, (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
}

/**
 * plaza_guide_text_count:
 *
 * Returns: how many sections of @guide are of @type
 */
guint
plaza_guide_text_count (const PlazaGuide *guide,
                        PlazaSectionType  type)
{
  guint n = 0;

  for (guint i = 0; i < guide->sections->len; i++)
    n += ((const PlazaSection *) g_ptr_array_index (guide->sections, i))->type == type;

  return n;
}

/**
 * plaza_guide_text_number:
 * @section: index of a section of @guide
 *
 * Returns: its number among its like, from 1, or 0 where its kind is not numbered
 */
guint
plaza_guide_text_number (const PlazaGuide *guide,
                         guint             section)
{
  PlazaSectionType type = ((const PlazaSection *) g_ptr_array_index (guide->sections, section))->type;
  guint n = 0;

  if (type != PLAZA_SECTION_STEP && type != PLAZA_SECTION_CHAPTER && type != PLAZA_SECTION_POINT)
    return 0;

  for (guint i = 0; i <= section; i++)
    n += ((const PlazaSection *) g_ptr_array_index (guide->sections, i))->type == type;

  return n;
}

/**
 * plaza_guide_text_entry:
 * @section: index of a section of @guide
 * @language: the content language
 *
 * Roles are one entry together, and ideas belong to the text that leads to them.
 *
 * Returns: (transfer full) (nullable): what the contents call the section; %NULL where they leave it out
 */
char *
plaza_guide_text_entry (const PlazaGuide *guide,
                        guint             section,
                        const char       *language)
{
  const PlazaSection *self = g_ptr_array_index (guide->sections, section);
  const PlazaSection *before = section > 0 ? g_ptr_array_index (guide->sections, section - 1) : NULL;

  if (self->type == PLAZA_SECTION_IDEA)
    return NULL;
  if (self->type != PLAZA_SECTION_ROLE)
    return g_strdup (plaza_texts_get (self->headings, language));
  if (before != NULL && before->type == PLAZA_SECTION_ROLE)
    return NULL;

  return g_strdup (plaza_words_get (plaza_words_for (language), "Roles"));
}
