/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-contents.h"

#include "plaza-guide-row.h"
#include "plaza-guide-text.h"

struct _PlazaGuideContents
{
  AdwBin         parent_instance;

  GtkLabel      *heading;
  GtkListBox    *list;

  PlazaCampaign *campaign;
  char          *language;
  char          *open;
};

G_DEFINE_FINAL_TYPE (PlazaGuideContents, plaza_guide_contents, ADW_TYPE_BIN)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PlazaGuideRow *
contents_get_row (PlazaGuideContents *self,
                  int                 index)
{
  return (PlazaGuideRow *) gtk_list_box_get_row_at_index (self->list, index);
}

static void
row_activated_cb (PlazaGuideContents *self,
                  PlazaGuideRow      *row)
{
  g_signal_emit (self, signals[OPENED], 0, plaza_guide_row_get_guide (row), plaza_guide_row_get_section (row));
}

static int
find_guide_row (PlazaGuideContents *self,
                const char         *guide)
{
  PlazaGuideRow *row;

  for (int i = 0; (row = contents_get_row (self, i)) != NULL; i++)
    if (plaza_guide_row_get_section (row) < 0 && g_str_equal (plaza_guide_row_get_guide (row), guide))
      return i;

  return -1;
}

static gboolean
contents_has_numbers (const PlazaGuide *guide)
{
  for (guint i = 0; i < guide->sections->len; i++)
    if (plaza_guide_text_number (guide, i) > 0)
      return TRUE;

  return FALSE;
}

/* The rows of sections are made when their guide is first opened, and stay:
 * the keyboard focus must not fall off a row that is made anew. */
static void
contents_make_sections (PlazaGuideContents *self,
                        const PlazaGuide   *guide)
{
  int at = find_guide_row (self, guide->id) + 1;
  PlazaGuideRow *next = contents_get_row (self, at);

  if (next != NULL && plaza_guide_row_get_section (next) >= 0)
    return;

  for (guint i = 0; i < guide->sections->len; i++)
    {
      g_autofree char *title = plaza_guide_text_entry (guide, i, self->language);

      if (title != NULL)
        gtk_list_box_insert (self->list,
                             plaza_guide_row_new_section (guide->id, i, plaza_guide_text_number (guide, i),
                                                          contents_has_numbers (guide), title),
                             at++);
    }
}

static void
plaza_guide_contents_dispose (GObject *object)
{
  PlazaGuideContents *self = PLAZA_GUIDE_CONTENTS (object);

  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_GUIDE_CONTENTS);

  G_OBJECT_CLASS (plaza_guide_contents_parent_class)->dispose (object);
}

static void
plaza_guide_contents_finalize (GObject *object)
{
  PlazaGuideContents *self = PLAZA_GUIDE_CONTENTS (object);

  g_free (self->language);
  g_free (self->open);

  G_OBJECT_CLASS (plaza_guide_contents_parent_class)->finalize (object);
}

static void
plaza_guide_contents_class_init (PlazaGuideContentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_guide_contents_dispose;
  object_class->finalize = plaza_guide_contents_finalize;

  signals[OPENED] =
    g_signal_new ("opened", PLAZA_TYPE_GUIDE_CONTENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/guide-contents.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaGuideContents, heading);
  gtk_widget_class_bind_template_child (widget_class, PlazaGuideContents, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
plaza_guide_contents_init (PlazaGuideContents *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_guide_contents_set:
 * @campaign: the campaign whose guides to list
 * @language: the content language of their titles
 */
void
plaza_guide_contents_set (PlazaGuideContents *self,
                          PlazaCampaign      *campaign,
                          const char         *language)
{
  GPtrArray *guides = plaza_campaign_get_guides (campaign);
  g_autofree char *open = g_steal_pointer (&self->open);

  g_return_if_fail (PLAZA_IS_GUIDE_CONTENTS (self));

  g_set_object (&self->campaign, campaign);
  g_set_str (&self->language, language);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < guides->len; i++)
    {
      const PlazaGuide *guide = g_ptr_array_index (guides, i);
      const char *title = plaza_texts_get_or (guide->titles, language, guide->id);

      gtk_list_box_append (self->list, plaza_guide_row_new (guide->id, title));
    }

  if (open != NULL)
    plaza_guide_contents_open (self, open);
}

/**
 * plaza_guide_contents_open:
 * @guide: id of the guide whose sections to show
 */
void
plaza_guide_contents_open (PlazaGuideContents *self,
                           const char         *guide)
{
  const PlazaGuide *record = NULL;
  PlazaGuideRow *row;

  g_return_if_fail (PLAZA_IS_GUIDE_CONTENTS (self));

  record = plaza_campaign_find_guide (self->campaign, guide);
  g_return_if_fail (record != NULL);

  g_set_str (&self->open, guide);
  contents_make_sections (self, record);

  for (int i = 0; (row = contents_get_row (self, i)) != NULL; i++)
    {
      gboolean mine = g_str_equal (plaza_guide_row_get_guide (row), guide);

      if (plaza_guide_row_get_section (row) < 0)
        plaza_guide_row_set_current (row, mine);
      else
        gtk_widget_set_visible (GTK_WIDGET (row), mine);
    }
}

/**
 * plaza_guide_contents_set_position:
 * @section: index of the section that is being read, or -1
 */
void
plaza_guide_contents_set_position (PlazaGuideContents *self,
                                   int                 section)
{
  PlazaGuideRow *current = NULL;
  PlazaGuideRow *row;

  g_return_if_fail (PLAZA_IS_GUIDE_CONTENTS (self));

  for (int i = 0; (row = contents_get_row (self, i)) != NULL; i++)
    {
      if (plaza_guide_row_get_section (row) < 0)
        continue;
      plaza_guide_row_set_current (row, FALSE);
      if (g_strcmp0 (plaza_guide_row_get_guide (row), self->open) == 0 && plaza_guide_row_get_section (row) <= section)
        current = row;
    }

  if (current == NULL)
    return;

  plaza_guide_row_set_current (current, TRUE);
  if (gtk_widget_get_height (GTK_WIDGET (current)) > 0)
    gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_VIEWPORT)),
                            GTK_WIDGET (current), NULL);
}

/**
 * plaza_guide_contents_set_hits:
 * @hits: (nullable) (element-type guint): how many hits each guide has, in the campaign's order
 */
void
plaza_guide_contents_set_hits (PlazaGuideContents *self,
                               GArray             *hits)
{
  PlazaGuideRow *row;
  guint guide = 0;

  g_return_if_fail (PLAZA_IS_GUIDE_CONTENTS (self));

  for (int i = 0; (row = contents_get_row (self, i)) != NULL; i++)
    if (plaza_guide_row_get_section (row) < 0)
      {
        plaza_guide_row_set_hits (row, hits != NULL ? g_array_index (hits, guint, guide) : 0);
        guide++;
      }
}
