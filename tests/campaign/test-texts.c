/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the campaign's texts say and lead to. */
#include <string.h>

#include "live-campaign.h"
#include "plaza-link-rule.h"
#include "plaza-prose.h"

static const char *const languages[] = { "en", "es" };

/* Each link that was written is one that may be opened: another is left out when the text is read. */
static guint
check_links (const char *markdown)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown);
  guint n = 0;
  guint n_written = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const PlazaProseBlock *block = g_ptr_array_index (blocks, i);

      for (guint s = 0; s < block->spans->len; s++)
        n += g_array_index (block->spans, PlazaProseSpan, s).link != NULL;
    }
  for (const char *p = strstr (markdown, "]("); p != NULL; p = strstr (p + 2, "]("))
    n_written++;
  g_assert_cmpuint (n, ==, n_written);

  return n;
}

/* Every guide has its texts in both languages, and as many links in one as in the other. */
static void
test_guides (LiveCampaign  *live,
             gconstpointer  data)
{
  g_assert_cmpuint (live->pack->guides->len, >=, 10);
  for (guint i = 0; i < live->pack->guides->len; i++)
    {
      const PlazaGuide *guide = g_ptr_array_index (live->pack->guides, i);

      for (guint s = 0; s < guide->sections->len; s++)
        {
          const PlazaSection *section = g_ptr_array_index (guide->sections, s);
          guint n[G_N_ELEMENTS (languages)];

          for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
            {
              const char *body = plaza_texts_get_exact (section->bodies, languages[l]);

              g_test_message ("%s, %s, %s", guide->id, section->id, languages[l]);
              g_assert_true (body != NULL && *body != '\0');
              n[l] = check_links (body);
            }
          g_assert_cmpuint (n[0], ==, n[1]);
          for (guint k = 0; section->links[k] != NULL; k++)
            g_assert_true (plaza_link_rule_is_allowed (section->links[k]));
          if (section->telephone != NULL)
            g_assert_true (g_regex_match_simple ("^\\+1-\\d{3}-\\d{3}-\\d{4}$", section->telephone, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));
        }
    }
}

static gboolean
has_point (LiveCampaign *live,
           const char   *id)
{
  for (guint i = 0; i < live->pack->points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (live->pack->points, i);

      if (strcmp (point->id, id) == 0)
        return point->kind == PLAZA_POINT_ASK;
    }

  return FALSE;
}

/* Every fact has a source and backs something that is asked; every ask has a text in both languages. */
static void
test_points (LiveCampaign  *live,
             gconstpointer  data)
{
  for (guint i = 0; i < live->pack->points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (live->pack->points, i);

      g_test_message ("%s", point->id);
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          g_assert_nonnull (plaza_texts_get_exact (point->headlines, languages[l]));
          g_assert_nonnull (plaza_texts_get_exact (point->bodies, languages[l]));
          check_links (plaza_texts_get_exact (point->bodies, languages[l]));
        }
      g_assert_cmpint (point->kind == PLAZA_POINT_FACT, ==, point->source != NULL);
      g_assert_cmpint (point->kind == PLAZA_POINT_FACT, ==, point->backs[0] != NULL);
      for (guint n = 0; point->backs[n] != NULL; n++)
        g_assert_true (has_point (live, point->backs[n]));
    }
}

/* What facts are about is said in both languages, and each theme has facts. */
static void
test_themes (LiveCampaign  *live,
             gconstpointer  data)
{
  for (guint i = 0; i < live->pack->themes->len; i++)
    {
      const PlazaTheme *theme = g_ptr_array_index (live->pack->themes, i);
      guint n_facts = 0;

      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        g_assert_nonnull (plaza_texts_get_exact (theme->labels, languages[l]));
      for (guint p = 0; p < live->pack->points->len; p++)
        n_facts += g_strcmp0 (((const PlazaPoint *) g_ptr_array_index (live->pack->points, p))->theme, theme->id) == 0;
      g_assert_cmpuint (n_facts, >, 0);
    }
}

/* A tweet of 2017 has room for 140 characters, with the handle of a member in it. */
static void
test_messages (LiveCampaign  *live,
               gconstpointer  data)
{
  for (guint i = 0; i < live->pack->messages->len; i++)
    {
      const PlazaMessage *message = g_ptr_array_index (live->pack->messages, i);

      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          const char *text = plaza_texts_get_exact (message->texts, languages[l]);

          g_test_message ("%s, %s", message->id, languages[l]);
          g_assert_nonnull (text);
          g_assert_nonnull (strchr (text, '#'));
          for (guint n = 0; message->placeholders[n] != NULL; n++)
            {
              g_autofree char *placeholder = g_strdup_printf ("{%s}", message->placeholders[n]);

              g_assert_nonnull (strstr (text, placeholder));
            }
          if (message->network == PLAZA_NETWORK_TWITTER)
            g_assert_cmpint (g_utf8_strlen (text, -1), <=, 140);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  live_campaign_add ("/campaign/texts/guides", test_guides);
  live_campaign_add ("/campaign/texts/points", test_points);
  live_campaign_add ("/campaign/texts/themes", test_themes);
  live_campaign_add ("/campaign/texts/messages", test_messages);
  return g_test_run ();
}
