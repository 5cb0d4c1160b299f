/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-item.h"

#include <glib/gi18n.h>

/**
 * plaza_text_item_type:
 * @section: (nullable): of a guide
 *
 * Returns: what the record of such a text is
 */
const PlazaRecordType *
plaza_text_item_type (PlazaThing  thing,
                      const char *section)
{
  switch ((int) thing)
    {
    case PLAZA_THING_CAMPAIGN:
      return &plaza_campaign_record_type;
    case PLAZA_THING_BILL:
      return &plaza_bill_type;
    case PLAZA_THING_GUIDE:
      return section != NULL ? &plaza_section_type : &plaza_guide_type;
    case PLAZA_THING_THEME:
      return &plaza_theme_type;
    case PLAZA_THING_POINT:
      return &plaza_point_type;
    case PLAZA_THING_MESSAGE:
      return &plaza_message_type;
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * plaza_text_name:
 * @section: (nullable): of a guide
 *
 * Returns: (transfer full): "point/co-sponsor", "guide/rally/step-1", "campaign"
 */
char *
plaza_text_name (PlazaThing  thing,
                 const char *uid,
                 const char *section)
{
  const char *nick = plaza_enum_to_nick (PLAZA_TYPE_THING, thing);

  if (thing == PLAZA_THING_CAMPAIGN)
    return g_strdup (nick);

  return section != NULL ? g_strdup_printf ("%s/%s/%s", nick, uid, section) : g_strdup_printf ("%s/%s", nick, uid);
}

/**
 * plaza_text_item_new:
 * @record: what says it
 *
 * Returns: (transfer full): it, with a reference to @record
 */
PlazaTextItem *
plaza_text_item_new (PlazaThing  thing,
                     const char *uid,
                     const char *section,
                     gpointer    record)
{
  PlazaTextItem *self = g_new0 (PlazaTextItem, 1);

  self->thing = thing;
  self->uid = g_strdup (uid);
  self->section = g_strdup (section);
  self->name = plaza_text_name (thing, uid, section);
  self->type = plaza_text_item_type (thing, section);
  self->record = plaza_record_ref (record);
  return self;
}

PlazaTextItem *
plaza_text_item_copy (const PlazaTextItem *self)
{
  return plaza_text_item_new (self->thing, self->uid, self->section, self->record);
}

void
plaza_text_item_free (PlazaTextItem *self)
{
  g_free (self->uid);
  g_free (self->section);
  g_free (self->name);
  plaza_record_unref (self->record);
  g_free (self);
}

/* The first member of each is its id. */
static void
text_items_add (GPtrArray  *items,
                PlazaThing  thing,
                GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      g_ptr_array_add (items, plaza_text_item_new (thing, *(char **) record, NULL, record));
    }
}

static void
text_items_add_guides (GPtrArray *items,
                       GPtrArray *guides)
{
  for (guint i = 0; i < guides->len; i++)
    {
      PlazaGuide *guide = g_ptr_array_index (guides, i);

      g_ptr_array_add (items, plaza_text_item_new (PLAZA_THING_GUIDE, guide->id, NULL, guide));
      for (guint j = 0; j < guide->sections->len; j++)
        {
          PlazaSection *section = g_ptr_array_index (guide->sections, j);

          g_ptr_array_add (items, plaza_text_item_new (PLAZA_THING_GUIDE, guide->id, section->id, section));
        }
    }
}

/**
 * plaza_text_items_list:
 *
 * Returns: (transfer full) (element-type PlazaTextItem): what is written in @campaign, but for its events: by kind, each
 *   in the campaign's order, a guide's sections behind it
 */
GPtrArray *
plaza_text_items_list (PlazaCampaign *campaign)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_text_item_free);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), items);

  text_items_add (items, PLAZA_THING_POINT, plaza_campaign_get_points (campaign));
  text_items_add (items, PLAZA_THING_THEME, plaza_campaign_get_themes (campaign));
  text_items_add_guides (items, plaza_campaign_get_guides (campaign));
  text_items_add (items, PLAZA_THING_MESSAGE, plaza_campaign_get_messages (campaign));
  g_ptr_array_add (items, plaza_text_item_new (PLAZA_THING_CAMPAIGN, "", NULL, (gpointer) plaza_campaign_get_record (campaign)));
  text_items_add (items, PLAZA_THING_BILL, plaza_campaign_get_bills (campaign));

  return items;
}

/**
 * plaza_text_item_find:
 * @name: as of plaza_text_name()
 *
 * Returns: (transfer full) (nullable): the text of that name
 */
PlazaTextItem *
plaza_text_item_find (PlazaCampaign *campaign,
                      const char    *name)
{
  g_autoptr(GPtrArray) items = plaza_text_items_list (campaign);

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((const PlazaTextItem *) g_ptr_array_index (items, i))->name, name))
      return g_ptr_array_steal_index (items, i);

  return NULL;
}

static PlazaTexts *
text_item_titles (const PlazaTextItem *self)
{
  switch ((int) self->thing)
    {
    case PLAZA_THING_GUIDE:
      return self->section != NULL ? ((const PlazaSection *) self->record)->headings : ((const PlazaGuide *) self->record)->titles;
    case PLAZA_THING_THEME:
      return ((const PlazaTheme *) self->record)->labels;
    case PLAZA_THING_POINT:
      return ((const PlazaPoint *) self->record)->headlines;
    case PLAZA_THING_MESSAGE:
      return ((const PlazaMessage *) self->record)->texts;
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * plaza_text_item_title:
 *
 * Returns: (transfer full): what a list calls it: its headline as it was written first, in one line
 */
char *
plaza_text_item_title (const PlazaTextItem *self,
                       PlazaCampaign       *campaign)
{
  const char *source = plaza_campaign_get_record (campaign)->languages[0];
  const PlazaBill *bill = self->thing == PLAZA_THING_BILL ? self->record : NULL;
  char *title;

  if (self->thing == PLAZA_THING_CAMPAIGN)
    return g_strdup (_("The Day and the Leave-Behind"));
  if (bill != NULL && bill->number != NULL && bill->name != NULL)
    return g_strdup_printf ("%s · %s", bill->number, bill->name);
  if (bill != NULL)
    return g_strdup (bill->number != NULL ? bill->number : bill->name != NULL ? bill->name : bill->id);

  title = g_strdup (plaza_texts_get_or (text_item_titles (self), source, self->section != NULL ? self->section : self->uid));
  return g_strstrip (g_strdelimit (title, "\n\t", ' '));
}
