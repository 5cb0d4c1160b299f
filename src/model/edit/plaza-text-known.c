/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-known.h"

#include "plaza-event-known.h"
#include "plaza-text-item.h"

static GStrv
text_known_titles (PlazaCampaign *campaign,
                   PlazaThing     thing,
                   GPtrArray     *records)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      g_autoptr(PlazaTextItem) item = plaza_text_item_new (thing, *(char **) record, NULL, record);

      g_strv_builder_take (builder, plaza_text_item_title (item, campaign));
    }

  return g_strv_builder_end (builder);
}

/**
 * plaza_text_known_bills:
 *
 * Returns: (transfer full): "H.R. 724 · Statue of Liberty Values (SOLVE) Act", …
 */
GStrv
plaza_text_known_bills (PlazaCampaign *campaign)
{
  return text_known_titles (campaign, PLAZA_THING_BILL, plaza_campaign_get_bills (campaign));
}

/**
 * plaza_text_known_points:
 *
 * Returns: (transfer full): the headlines of the talking points, as they were written first
 */
GStrv
plaza_text_known_points (PlazaCampaign *campaign)
{
  return text_known_titles (campaign, PLAZA_THING_POINT, plaza_campaign_get_points (campaign));
}

/**
 * plaza_text_known_contributors:
 *
 * Returns: (transfer full): the campaign's partners
 */
GStrv
plaza_text_known_contributors (PlazaCampaign *campaign)
{
  return g_strdupv (plaza_campaign_get_record (campaign)->contributors);
}

/**
 * plaza_text_known_is_named:
 * @member: of a record
 *
 * Returns: whether it is a list of ids
 */
gboolean
plaza_text_known_is_named (const char *member)
{
  return g_str_equal (member, "bills") || g_str_equal (member, "backs") || g_str_equal (member, "joined");
}

static GPtrArray *
text_known_records (PlazaCampaign *campaign,
                    const char    *member)
{
  if (g_str_equal (member, "bills"))
    return plaza_campaign_get_bills (campaign);

  return g_str_equal (member, "backs") ? plaza_campaign_get_points (campaign) : plaza_campaign_get_officials (campaign);
}

static GStrv
text_known_names (PlazaCampaign *campaign,
                  const char    *member)
{
  if (g_str_equal (member, "bills"))
    return plaza_text_known_bills (campaign);

  return g_str_equal (member, "backs") ? plaza_text_known_points (campaign) : plaza_event_known_officials (campaign);
}

/**
 * plaza_text_known_to_names:
 *
 * Returns: (transfer full): what they are called, a line each; the id of what is not in @campaign
 */
char *
plaza_text_known_to_names (PlazaCampaign *campaign,
                           const char    *member,
                           GStrv          ids)
{
  GPtrArray *records = text_known_records (campaign, member);
  g_auto(GStrv) names = text_known_names (campaign, member);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *name = ids[i];

      for (guint j = 0; j < records->len; j++)
        if (g_strcmp0 (*(char **) g_ptr_array_index (records, j), ids[i]) == 0)
          name = names[j];
      plaza_text_append (lines, "\n", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

/* "hr 724" is enough of "H.R. 724 · Statue of Liberty Values (SOLVE) Act", where it is of no other. */
static int
text_known_find (GPtrArray  *records,
                 GStrv       names,
                 const char *typed)
{
  g_autofree char *folded = plaza_text_fold (typed);
  int found = -1;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = plaza_text_fold (names[i]);

      if (g_str_equal (folded, name) || g_strcmp0 (typed, *(char **) g_ptr_array_index (records, i)) == 0)
        return i;
      if (g_str_has_prefix (name, folded))
        found = found == -1 ? (int) i : -2;
    }

  return found;
}

/**
 * plaza_text_known_to_ids:
 * @names: a line each
 * @unknown: (out) (optional) (transfer full): the first that is not known
 *
 * Returns: (transfer full) (nullable): their ids; %NULL where one is not known
 */
GStrv
plaza_text_known_to_ids (PlazaCampaign *campaign,
                         const char    *member,
                         const char    *names,
                         char         **unknown)
{
  GPtrArray *records = text_known_records (campaign, member);
  g_auto(GStrv) known = text_known_names (campaign, member);
  g_auto(GStrv) lines = g_strsplit (names, "\n", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      int found = *g_strstrip (lines[i]) != '\0' ? text_known_find (records, known, lines[i]) : -1;

      if (found >= 0)
        g_strv_builder_add (builder, *(char **) g_ptr_array_index (records, found));
      else if (*lines[i] != '\0')
        {
          if (unknown != NULL)
            *unknown = g_strdup (lines[i]);
          return NULL;
        }
    }

  return g_strv_builder_end (builder);
}
